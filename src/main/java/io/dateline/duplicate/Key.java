package io.dateline.duplicate;

/** A name under which a development is filed. */
record Key(String name, Grain grain) {

    /** How much it tells that two have a key in common. On a busy day hundreds have a broad one, and a few a finer one. */
    enum Grain {
        BROAD(1),
        PLACE(2),
        TITLE(2),
        /** All of them, those of the title and of the summary. */
        WORDS(4);

        private final int worth;

        Grain(int worth) {
            this.worth = worth;
        }

        int worth() {
            return worth;
        }

        /** Whether wider dates are filed under it too: there are few of them, which broad keys find. */
        boolean forWideDates() {
            return this == BROAD;
        }
    }
}
