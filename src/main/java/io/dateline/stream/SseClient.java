package io.dateline.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A reader of server-sent events and its connection, which is written to only while that does not block. What it is told is fetched
 * by itself, and only when it can be sent: a reader who lags holds up nobody and fills no queue.
 */
public abstract class SseClient implements WriteListener, AsyncListener {

    protected static final String GREETING = "retry: 2000\n";

    private static final Logger LOG = LoggerFactory.getLogger(SseClient.class);
    private static final int AT_ONCE = 100;

    private final AsyncContext connection;
    private final ServletOutputStream out;
    private final SseClients<?> clients;
    private final Executor writers;
    private final AtomicInteger wakes = new AtomicInteger();
    private volatile boolean writable;
    private volatile boolean gone;
    private volatile @Nullable String farewell;
    private boolean said;
    private boolean unflushed;

    protected SseClient(AsyncContext connection, SseClients<?> clients, Executor writers) throws IOException {
        this.connection = connection;
        this.out = connection.getResponse().getOutputStream();
        this.clients = clients;
        this.writers = writers;
    }

    /**
     * Begins an answer by the servlet's own means of writing without waiting: Spring's emitters wait for a slow reader.
     *
     * @return null where the headers are all that was asked for
     */
    public static @Nullable AsyncContext begin(HttpServletRequest request, HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // A proxy that gathers the answer before it passes it on would pass on nothing.
        response.setHeader("X-Accel-Buffering", "no");
        if (request.getMethod().equals("HEAD")) {
            return null;
        }
        AsyncContext connection = request.startAsync();
        connection.setTimeout(0);
        return connection;
    }

    /** Comes after the client is known to all who may wake or end it: what happened in between would pass it by. */
    public void listen() {
        synchronized (out) {
            if (!gone) {
                connection.addListener(this);
                out.setWriteListener(this);
            }
        }
    }

    /** Null where there is nothing to say now; empty where what comes next is not for this reader. One thread at a time asks. */
    protected abstract @Nullable String next();

    /** From where the reader resumes, as the data of an event has it: a number, or a text in quotes. */
    protected abstract String place();

    /** The last thing that is said; the request ends after it. */
    protected String last(String frame) {
        said = true;
        return frame;
    }

    protected String last(String id, String type, String data) {
        return last("id: " + id + "\nevent: " + type + "\ndata: " + data + "\n\n");
    }

    /** What is said where Dateline stops. */
    protected String closing(String word) {
        return last("closing", word);
    }

    protected String last(String type, String message) {
        String id = place().replace("\"", "");
        return last(id, type, "{\"after\":" + place() + ",\"message\":\"" + message + "\"}");
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

    public void close(String word) {
        farewell = word;
        wake();
    }

    /**
     * Ends the request, but never while a thread writes to it: Tomcat would use its objects for another request, and the writer's
     * error would hit that one.
     */
    public void cut() {
        leave();
        synchronized (out) {
            try {
                connection.complete();
            } catch (IllegalStateException over) {
                // The container was first.
            }
        }
    }

    protected void leave() {
        gone = true;
        clients.remove(this);
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
    public void wake() {
        if (wakes.getAndIncrement() == 0) {
            later();
        }
    }

    private void later() {
        try {
            writers.execute(this::write);
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
            LOG.warn("A stream breaks at {}; its reader resumes there", place(), broken);
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
            String frame = said ? null : farewell == null ? next() : last(closing(String.valueOf(farewell)));
            if (frame != null) {
                write(frame);
            } else if (unflushed) {
                flush();
            } else {
                if (said) {
                    cut();
                }
                return false;
            }
        }
        if (unflushed && out.isReady()) {
            // What is said must not wait for the end of a long past of which nothing else is for this reader.
            flush();
        }
        return true;
    }

    private void write(String frame) throws IOException {
        if (!frame.isEmpty()) {
            out.write(frame.getBytes(StandardCharsets.UTF_8));
            unflushed = true;
        }
    }

    private void flush() throws IOException {
        out.flush();
        unflushed = false;
    }
}
