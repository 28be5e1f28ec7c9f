package io.dateline.development;

import java.util.List;

/**
 * What came of adopting what a file says.
 *
 * @param before the version that stood before, 0 where there was none
 * @param now how the development stands
 * @param overridden fields that had been corrected here since the file spoke last, and that it says otherwise now
 */
public record Adopted(Adoption adoption, long before, Standing now, List<String> overridden) {}
