package io.dateline.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The generation that is read and the one that was filled, laid side by side.
 *
 * @param position as of which both were read
 * @param parts how many timelines, or terms, there are in either
 * @param different how many of them differ
 * @param read all parts of what is read together, each row once for every part it belongs to; null in what was compared by earlier code
 * @param replayed the same of what was filled
 * @param differences which and how, the first of them by name
 */
record Comparison(
        long position,
        boolean same,
        long parts,
        long different,
        @Nullable Side read,
        @Nullable Side replayed,
        List<Difference> differences) {

    /**
     * What differs.
     *
     * @param name of the timeline, {@code actor:russia}, or of what else is counted
     */
    record Difference(String name, Side read, Side replayed) {}

    /**
     * @param rows how many there are
     * @param checksum of them all, whatever their order, in hexadecimal digits; absent where there is none
     */
    record Side(long rows, @Nullable String checksum) {}
}
