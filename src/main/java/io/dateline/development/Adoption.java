package io.dateline.development;

/** What came of adopting what a file says. */
public enum Adoption {
    RECORDED,
    CORRECTED,
    UNCHANGED,
    /** It was retracted here; a file does not bring it back. */
    RETRACTED_HERE,
    /** It was merged into another here, which goes on for it; a file changes neither. */
    MERGED_HERE
}
