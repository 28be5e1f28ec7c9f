package io.dateline.imports;

import io.dateline.development.Duplicates;
import io.dateline.log.Origin;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of an import are to be taken.
 *
 * @param duplicates what becomes of likely duplicates; null leaves it to whether a row has an id of its own
 * @param confirmUnlikely whether dates that look wrong are right, in every row
 * @param registerActors whether actors whom nobody knows are registered
 */
record Wishes(
        Format format,
        @Nullable Duplicates duplicates,
        boolean confirmUnlikely,
        boolean registerActors,
        Origin origin) {}
