package io.dateline.timeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Writes a list of mementos as links (RFC 6690), oldest first (RFC 7089, section 5). */
final class TimeMap {

    /** A longer history is told from the newest on; {@code from} and {@code until} say how far the list reaches. */
    static final int MOST = 1000;

    private TimeMap() {}

    /** @param newest positions, newest first; one more than are listed where there are more */
    static byte[] of(List<Long> newest, MementoLinks links, LongFunction<Instant> recorded) {
        boolean whole = newest.size() <= MOST;
        List<String> lines = new ArrayList<>();
        lines.add(links.original("original timegate"));
        if (newest.isEmpty()) {
            lines.add(links.timeMap("self"));
            return text(lines);
        }
        int last = Math.min(newest.size(), MOST) - 1;
        lines.add(links.timeMap("self") + "; from=\"" + HttpDate.of(recorded.apply(newest.get(last))) + "\"; until=\""
                + HttpDate.of(recorded.apply(newest.get(0))) + "\"");
        for (int index = last; index >= 0; index--) {
            String relation = (whole && index == last ? "first " : "") + (index == 0 ? "last " : "") + "memento";
            long position = newest.get(index);
            lines.add(links.memento(position, recorded.apply(position), relation));
        }
        return text(lines);
    }

    private static byte[] text(List<String> lines) {
        return (String.join(",\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
