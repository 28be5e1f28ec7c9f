package io.dateline.development;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
    <T> T unlessKnown(Details details, Others others, Supplier<T> recording);

    /** A look at several, one after the other, that become durable together. */
    Series series(Others others);

    /**
     * Those that may be the same; whoever told some of them apart already leaves these out.
     *
     * @param ids whether one of that id may
     * @param toldApart the system whose developments may not, so that they need not be read; null where there is none
     */
    record Others(Predicate<String> ids, @Nullable String toldApart) {}

    /** Several developments of which none is durable before all are. */
    interface Series extends AutoCloseable {

        /**
         * @return false where somebody else records the like at this moment: close the series, then ask for it alone
         * @throws LikelyDuplicate with those it is like, among what is stored and what was taken before it in the series
         */
        boolean isNew(Details details);

        /** It was recorded as a part of the series. */
        void taken(DevelopmentId id, Details details);

        /** They are durable, or given up. */
        @Override
        void close();

        /** The same, but those that were taken go on being looked at, as if they were stored: for a trial. */
        void closeKeeping();
    }
}
