package io.dateline.development;

import java.util.function.Supplier;

/** Knows what developments are likely the same event; another room does, which sees them all. */
public interface Lookalikes {

    /** What becomes of a likely duplicate where nobody says. */
    Duplicates whenRecording();

    /**
     * Records unless it is likely recorded, or being recorded at this moment, under another id.
     *
     * @param recording returns once the development is durable
     * @throws LikelyDuplicate with those it is like
     */
    <T> T unlessKnown(Details details, Supplier<T> recording);
}
