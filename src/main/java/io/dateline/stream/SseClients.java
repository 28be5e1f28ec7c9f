package io.dateline.stream;

import io.dateline.problem.Problem;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * All readers of one kind of stream. They begin after the web server and stop before it: otherwise their requests, which hardly end by
 * themselves, would hold up a graceful stop.
 */
public abstract class SseClients<C extends SseClient> implements SmartLifecycle {

    private static final long FAREWELL_MILLIS = 3000;
    private static final long GLANCE_MILLIS = 20;

    private final Set<C> clients = ConcurrentHashMap.newKeySet();
    private final String farewell;
    private volatile boolean running;

    /** @param farewell what they are told where Dateline stops */
    protected SseClients(String farewell) {
        this.farewell = farewell;
    }

    protected abstract void open();

    /** Nobody is left to be written to. */
    protected abstract void shut();

    protected Collection<C> all() {
        return Collections.unmodifiableSet(clients);
    }

    /** @throws StreamsClosed while Dateline starts or stops */
    public void check() {
        if (!running) {
            throw new StreamsClosed();
        }
    }

    /** Makes a reader of a connection. */
    public interface Making<C> {
        C of(AsyncContext connection) throws IOException;
    }

    /**
     * Adds the one who asks, where fewer than so many are told already. One at a time: of two who ask for the last place, one gets
     * it.
     *
     * @param full what is said where there is no room
     * @return null where only the headers are wanted
     */
    protected final synchronized @Nullable C admit(
            int most,
            IntFunction<Problem> full,
            HttpServletRequest request,
            HttpServletResponse response,
            Making<? extends C> making)
            throws IOException {
        if (clients.size() >= most) {
            throw full.apply(most);
        }
        AsyncContext connection = SseClient.begin(request, response);
        if (connection == null) {
            return null;
        }
        C client = making.of(connection);
        add(client);
        return client;
    }

    public void add(C client) {
        clients.add(client);
        if (!running) {
            client.cut();
        }
    }

    void remove(SseClient client) {
        clients.remove(client);
    }

    @Override
    public final void start() {
        open();
        running = true;
    }

    @Override
    public final void stop() {
        running = false;
        clients.forEach(client -> client.close(farewell));
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FAREWELL_MILLIS);
        while (!clients.isEmpty() && System.nanoTime() < deadline) {
            pause();
        }
        clients.forEach(SseClient::cut);
        shut();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
