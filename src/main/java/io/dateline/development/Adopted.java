package io.dateline.development;

/**
 * What came of adopting what a file says.
 *
 * @param before the version that stood before, 0 where there was none
 * @param now how the development stands
 */
public record Adopted(Adoption adoption, long before, Standing now) {}
