package io.dateline.development;

/** What came of adopting what a file says. */
public enum Adoption {
    RECORDED,
    CORRECTED,
    UNCHANGED,
    /** It was retracted here; a file does not bring it back. */
    RETRACTED_HERE
}
