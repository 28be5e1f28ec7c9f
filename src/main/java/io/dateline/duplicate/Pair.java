package io.dateline.duplicate;

/** Two developments by their ordinals, the one recorded first first. */
record Pair(long one, long other) {

    static Pair of(long a, long b) {
        return new Pair(Math.min(a, b), Math.max(a, b));
    }
}
