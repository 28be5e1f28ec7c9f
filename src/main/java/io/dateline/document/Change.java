package io.dateline.document;

import org.jspecify.annotations.Nullable;

/** A field with what it said and what it says; null where it says nothing. */
public record Change(
        String field, @Nullable Object before, @Nullable Object after) {}
