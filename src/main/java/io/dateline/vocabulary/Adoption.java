package io.dateline.vocabulary;

/** What came of adopting an entry of a file. */
public enum Adoption {
    ADDED,
    REVISED,
    UNCHANGED
}
