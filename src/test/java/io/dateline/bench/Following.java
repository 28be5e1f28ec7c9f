package io.dateline.bench;

import io.dateline.sample.Sample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** B8: how long after the answer to whoever recorded something those who follow the stream are told. */
final class Following {

    private static final int LISTENERS = 50;
    private static final long PAUSE_MILLIS = 50;

    private final Options options;
    private final Child dateline;

    Following(Options options, Child dateline) {
        this.options = options;
        this.dateline = dateline;
    }

    /** Whoever reads the stream, and when (nanoseconds) each position came. */
    private record Listener(InputStream stream, Map<Long, Long> arrivals, CountDownLatch missing) {

        void listen() {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("id: ")) {
                        arrivals.put(Long.parseLong(line.substring(4)), System.nanoTime());
                        missing.countDown();
                    }
                }
            } catch (IOException closed) {
                // That is how it ends.
            }
        }
    }

    List<Figure> measure() throws Exception {
        int events = Math.max(20, options.requests() / 20);
        Api api = dateline.api();
        List<Listener> listeners = new ArrayList<>();
        for (int listener = 0; listener < LISTENERS; listener++) {
            Listener one = new Listener(api.stream("/stream"), new ConcurrentHashMap<>(), new CountDownLatch(events));
            listeners.add(one);
            new Thread(one::listen, "listener").start();
        }
        Map<Long, Long> answered = record(api, events);
        List<Double> millis = new ArrayList<>();
        for (Listener listener : listeners) {
            if (!listener.missing().await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        "A listener missed " + listener.missing().getCount() + " events");
            }
            answered.forEach((position, time) ->
                    millis.add(Math.max(0, listener.arrivals().get(position) - time) / 1e6));
            listener.stream().close();
        }
        return List.of(
                told("B8", "from an answer to the message at 50 listeners, p99", Figure.quantile(millis, 0.99), 250.0),
                told("B8m", "the same, median", Figure.quantile(millis, 0.5), null));
    }

    private static Figure told(String id, String name, double millis, Double goal) {
        return Figure.time(id, name, "ms", new Rounds(List.of(), List.of(millis), List.of(), List.of()), goal);
    }

    /** One after the other, each answered when it is durable; the times of the answers by position. */
    private Map<Long, Long> record(Api api, int events) throws Exception {
        Map<Long, Long> answered = new ConcurrentHashMap<>();
        for (Sample.Row row : Sample.of(options.seed() + 3000, events).first().toList()) {
            var answer = api.post("/developments", row.json(), "Prefer", "respond-async");
            answered.put(
                    Long.parseLong(
                            answer.headers().firstValue("Dateline-Position").orElseThrow()),
                    System.nanoTime());
            Thread.sleep(PAUSE_MILLIS);
        }
        return answered;
    }
}
