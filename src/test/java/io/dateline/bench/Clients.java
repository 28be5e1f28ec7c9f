package io.dateline.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that each send their next request as soon as the one before is answered. */
final class Clients {

    private Clients() {}

    interface Request {
        void send(String body) throws Exception;
    }

    /** @return requests a second */
    static double rate(int clients, List<String> bodies, Request request) throws Exception {
        Iterator<String> next = bodies.iterator();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long begun = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit(() -> {
                    for (String body = take(next); body != null; body = take(next)) {
                        request.send(body);
                    }
                    return null;
                }));
            }
            for (Future<?> client : running) {
                client.get();
            }
            return bodies.size() * 1e9 / (System.nanoTime() - begun);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String take(Iterator<String> bodies) {
        synchronized (bodies) {
            return bodies.hasNext() ? bodies.next() : null;
        }
    }
}
