package io.dateline.date;

/** What is said of a part of a date by {@code ?}, {@code ~} and {@code %} (LOC EDTF, level 2, "Qualification"). */
enum Qualifier {
    NONE,
    UNCERTAIN,
    APPROXIMATE,
    BOTH;

    static Qualifier of(int sign) {
        return sign == '?' ? UNCERTAIN : sign == '~' ? APPROXIMATE : sign == '%' ? BOTH : NONE;
    }

    boolean uncertain() {
        return this == UNCERTAIN || this == BOTH;
    }

    boolean approximate() {
        return this == APPROXIMATE || this == BOTH;
    }

    Qualifier and(Qualifier other) {
        if (this == NONE || this == other) {
            return other;
        }
        return other == NONE ? this : BOTH;
    }
}
