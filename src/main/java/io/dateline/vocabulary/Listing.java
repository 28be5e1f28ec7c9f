package io.dateline.vocabulary;

import java.util.List;

/** A list as the API answers it. */
record Listing<T>(List<T> items) {}
