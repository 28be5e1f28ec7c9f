package io.dateline.date;

/** The qualifiers of each part of a date once their reach is worked out, and the level their places ask for. */
record Certainty(Qualifier year, Qualifier month, Qualifier day, int level) {

    static final Certainty PLAIN = new Certainty(Qualifier.NONE, Qualifier.NONE, Qualifier.NONE, 0);

    /** The same qualifier on everything, as written at the end of a date. */
    static Certainty whole(Qualifier qualifier) {
        return new Certainty(qualifier, qualifier, qualifier, qualifier == Qualifier.NONE ? 0 : 1);
    }

    Qualifier any() {
        return year.and(month).and(day);
    }

    /** Collects qualifiers in reading order: one on the left reaches its part, one on the right all before it, too. */
    static final class Builder {

        private final Qualifier[] parts = {Qualifier.NONE, Qualifier.NONE, Qualifier.NONE};
        private boolean inside;

        void left(int part, Qualifier qualifier) {
            parts[part] = parts[part].and(qualifier);
            inside |= qualifier != Qualifier.NONE;
        }

        void right(int part, Qualifier qualifier, boolean last) {
            for (int i = 0; i <= part; i++) {
                parts[i] = parts[i].and(qualifier);
            }
            inside |= qualifier != Qualifier.NONE && !last;
        }

        Certainty build() {
            Certainty certainty = new Certainty(parts[0], parts[1], parts[2], 0);
            int level = inside ? 2 : certainty.any() == Qualifier.NONE ? 0 : 1;
            return new Certainty(parts[0], parts[1], parts[2], level);
        }
    }
}
