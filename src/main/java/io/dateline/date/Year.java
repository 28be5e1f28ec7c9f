package io.dateline.date;

/** A year of four digits, some perhaps unspecified, counted as ISO 8601 counts: 0000 is 1 BCE, -0001 is 2 BCE. */
record Year(boolean negative, Mask mask) {

    int first() {
        return negative ? -mask.highest() : mask.lowest();
    }

    int last() {
        if (!negative) {
            return mask.highest();
        }
        return mask.lowest() == 0 ? -mask.filled(1) : -mask.lowest();
    }

    int choices() {
        return mask.choices();
    }

    /** The years allowed, numbered from the earliest; -0000, which the standard does not know, comes out as 0. */
    int choice(int number) {
        return negative ? -mask.filled(choices() - 1 - number) : mask.filled(number);
    }
}
