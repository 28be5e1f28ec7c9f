package io.dateline.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How fast a replay is of late, and was on the whole; a pause counts for neither. */
class Pace {

    private static final long WINDOW = TimeUnit.SECONDS.toNanos(10);

    private record Mark(long nanos, long done) {}

    private final Deque<Mark> marks = new ArrayDeque<>();
    private long worked;
    private long handled;

    void mark(long nanos, long done) {
        Mark last = marks.peekLast();
        if (last != null) {
            worked += nanos - last.nanos();
            handled += done - last.done();
        }
        marks.add(new Mark(nanos, done));
        while (nanos - marks.getFirst().nanos() > WINDOW) {
            marks.removeFirst();
        }
    }

    void pause() {
        marks.clear();
    }

    /** Events in a second over the last ten; 0 where nothing is known. */
    long ofLate() {
        return marks.isEmpty()
                ? 0
                : perSecond(
                        marks.getLast().done() - marks.getFirst().done(),
                        marks.getLast().nanos() - marks.getFirst().nanos());
    }

    long ofTheWhole() {
        return perSecond(handled, worked);
    }

    static @Nullable Long secondsFor(long left, long perSecond) {
        return perSecond == 0 ? null : Long.valueOf((left + perSecond - 1) / perSecond);
    }

    private static long perSecond(long events, long nanos) {
        return nanos == 0 ? 0 : Math.round(events * 1e9 / nanos);
    }
}
