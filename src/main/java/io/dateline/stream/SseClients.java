package io.dateline.stream;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
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
