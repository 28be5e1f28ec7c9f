package io.dateline.live;

import io.dateline.stream.SseClient;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One reader of the stream: how far it has been told. One who has been told all and then falls further behind than events are kept
 * is told of the gap, and where to resume.
 */
final class StreamClient extends SseClient {

    private final Feed feed;
    private final StreamFilter filter;
    private final Locale language;
    private final Queue<LiveEvent> earlier = new ArrayDeque<>();
    private volatile boolean beat;
    private long position;
    private boolean greeted;
    private boolean upToDate;

    StreamClient(
            AsyncContext connection, Clients clients, Feed feed, StreamFilter filter, Locale language, long position)
            throws IOException {
        super(connection, clients, clients.streamWriters());
        this.feed = feed;
        this.filter = filter;
        this.language = language;
        this.position = position;
    }

    /** Sends a sign of life where nothing else is to be sent, with the position, so that a resumed reader need not begin earlier. */
    void beat() {
        beat = true;
        wake();
    }

    @Override
    protected void leave() {
        super.leave();
        feed.remove(this);
    }

    @Override
    protected String place() {
        return Long.toString(position);
    }

    @Override
    @Nullable
    protected String next() {
        if (!greeted) {
            greeted = true;
            return GREETING + "id: " + position + "\n\n";
        }
        if (beat) {
            // Not only to one who has been told all: through a long past in which nothing is for it, a reader is told
            // nothing else.
            beat = false;
            return ": heartbeat\nid: " + position + "\n\n";
        }
        // Once for all that follows: more may happen meanwhile, of which this reader is told the next time.
        long newest = feed.recent().newest();
        LiveEvent event = event(newest);
        if (event != null) {
            position = event.position();
            return event.isFor(filter) ? event.frame(language) : "";
        }
        if (upToDate && position < newest) {
            return last("gap", "More happened than is kept ready for a slow reader: resume from here, nothing is lost");
        }
        return null;
    }

    private @Nullable LiveEvent event(long newest) {
        if (position >= newest) {
            upToDate = true;
            return null;
        }
        LiveEvent recent = feed.recent().at(position + 1);
        if (recent != null || upToDate) {
            earlier.clear();
            return recent;
        }
        if (earlier.isEmpty()) {
            earlier.addAll(feed.earlier(position));
        }
        return earlier.poll();
    }
}
