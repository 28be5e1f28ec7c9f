package io.dateline.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reader of the stream: how far it has been told, and its connection, which is written to only while that does not block. It
 * fetches events itself, so that a reader who lags holds up nobody and fills no queue; one who has been told all and then falls
 * further behind than events are kept is told of the gap, and where to resume.
 */
final class StreamClient implements WriteListener, AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(StreamClient.class);
    private static final int AT_ONCE = 100;
    private static final int RETRY_MILLIS = 2000;

    private final AsyncContext connection;
    private final ServletOutputStream out;
    private final Feed feed;
    private final StreamFilter filter;
    private final Locale language;
    private final AtomicInteger wakes = new AtomicInteger();
    private final Queue<LiveEvent> earlier = new ArrayDeque<>();
    private volatile boolean writable;
    private volatile boolean beat;
    private volatile boolean gone;
    private volatile @Nullable String farewell;
    private long position;
    private boolean greeted;
    private boolean upToDate;
    private boolean said;
    private boolean unflushed;

    StreamClient(AsyncContext connection, Feed feed, StreamFilter filter, Locale language, long position)
            throws IOException {
        this.connection = connection;
        this.out = connection.getResponse().getOutputStream();
        this.feed = feed;
        this.filter = filter;
        this.language = language;
        this.position = position;
    }

    @Override
    public void onWritePossible() {
        writable = true;
        wake();
    }

    @Override
    public void onError(Throwable broken) {
        leave();
    }

    /** Sends a sign of life where nothing else is to be sent, with the position, so that a resumed reader need not begin earlier. */
    void beat() {
        beat = true;
        wake();
    }

    void close(String word) {
        farewell = word;
        wake();
    }

    /**
     * Ends the request, but never while a thread writes to it: Tomcat would use its objects for another request, and the writer's
     * error would hit that one.
     */
    void cut() {
        leave();
        synchronized (out) {
            try {
                connection.complete();
            } catch (IllegalStateException over) {
                // The container was first.
            }
        }
    }

    private void leave() {
        gone = true;
        feed.remove(this);
    }

    @Override
    public void onComplete(AsyncEvent end) {
        leave();
    }

    @Override
    public void onTimeout(AsyncEvent never) {
        cut();
    }

    /** Otherwise Tomcat would write an error page to the reader who has left. */
    @Override
    public void onError(AsyncEvent broken) {
        cut();
    }

    @Override
    public void onStartAsync(AsyncEvent never) {
        // Nothing here starts anew.
    }

    /** One thread at a time writes: who comes meanwhile leaves it one more round to go. */
    void wake() {
        if (wakes.getAndIncrement() == 0) {
            later();
        }
    }

    private void later() {
        try {
            feed.writers().execute(this::write);
        } catch (RejectedExecutionException stopped) {
            cut();
        }
    }

    private void write() {
        int seen = wakes.get();
        boolean more = false;
        try {
            synchronized (out) {
                more = writable && !gone && some();
            }
        } catch (IOException left) {
            // The container knows, and ends the request by onError.
            leave();
        } catch (RuntimeException broken) {
            LOG.warn("A stream breaks at position {}; its reader resumes there", position, broken);
            cut();
        }
        if (more || wakes.addAndGet(-seen) > 0) {
            // Behind the others: one who reads a long past does not keep them waiting.
            later();
        }
    }

    /** @return whether there is more to do at once */
    private boolean some() throws IOException {
        for (int count = 0; count < AT_ONCE; count++) {
            if (!out.isReady()) {
                return false;
            }
            String frame = said ? null : next();
            if (frame != null) {
                out.write(frame.getBytes(StandardCharsets.UTF_8));
                unflushed = true;
            } else if (unflushed) {
                out.flush();
                unflushed = false;
            } else {
                if (said) {
                    cut();
                }
                return false;
            }
        }
        return true;
    }

    /** Null where there is nothing to say now; empty where the next event is not for this reader. */
    private @Nullable String next() {
        if (!greeted) {
            greeted = true;
            return "retry: " + RETRY_MILLIS + "\nid: " + position + "\n\n";
        }
        if (farewell != null) {
            return last("closing", String.valueOf(farewell));
        }
        LiveEvent event = event();
        if (event != null) {
            position = event.position();
            return event.isFor(filter) ? event.frame(language) : "";
        }
        if (upToDate && position < feed.recent().newest()) {
            return last("gap", "More happened than is kept ready for a slow reader: resume from here, nothing is lost");
        }
        if (beat) {
            beat = false;
            return ": heartbeat\nid: " + position + "\n\n";
        }
        return null;
    }

    private @Nullable LiveEvent event() {
        if (position >= feed.recent().newest()) {
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

    private String last(String type, String message) {
        said = true;
        return "id: " + position + "\nevent: " + type + "\ndata: {\"after\":" + position + ",\"message\":\"" + message
                + "\"}\n\n";
    }
}
