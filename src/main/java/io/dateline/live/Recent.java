package io.dateline.live;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The newest events, read once for all readers; fewer than wanted where they are large. */
class Recent {

    private static final long MOST_LETTERS = 8_000_000;

    private final int most;
    private final ConcurrentSkipListMap<Long, LiveEvent> events = new ConcurrentSkipListMap<>();
    private long letters;
    private volatile long newest;

    Recent(int most) {
        this.most = most;
    }

    /** The position up to which readers are told. */
    long newest() {
        return newest;
    }

    /** @return null where it is not kept any more, or not there yet */
    @Nullable
    LiveEvent at(long position) {
        return events.get(position);
    }

    void add(List<LiveEvent> next) {
        for (LiveEvent event : next) {
            events.put(event.position(), event);
            letters += event.size();
        }
        while (events.size() > most || letters > MOST_LETTERS) {
            letters -= events.pollFirstEntry().getValue().size();
        }
        newest = next.get(next.size() - 1).position();
    }

    /** Goes on from that position without anything before it. */
    void skipTo(long position) {
        events.clear();
        letters = 0;
        newest = position;
    }
}
