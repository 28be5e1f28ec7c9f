package io.dateline.duplicate;

import java.util.Map;

/**
 * What a word is worth: the logarithm of how rare it is among the developments stored (inverse document frequency, Spärck Jones
 * 1972).
 *
 * @param developments how many are stored
 * @param counts in how many of them each word occurs; one that is missing occurs in none
 */
record Rarity(long developments, Map<String, Long> counts) {

    /** A small store knows little: as if so many more were stored that have none of the words. */
    private static final double UNSEEN = 100;

    double of(String stem) {
        return Math.log((developments + UNSEEN) / (1 + counts.getOrDefault(stem, 0L)));
    }
}
