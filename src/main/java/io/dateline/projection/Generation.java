package io.dateline.projection;

import java.util.Locale;

/** One of the two copies of a projection's tables: one is read, the other is kept for going back or is being filled anew. */
public enum Generation {
    A,
    B;

    public Generation other() {
        return this == A ? B : A;
    }

    /** The end of the names of this generation's tables and processor: {@code a} or {@code b}. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
