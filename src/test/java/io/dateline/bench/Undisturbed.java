package io.dateline.bench;

import io.dateline.sample.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/**
 * B10: a reader of timelines, and a writer of 50 developments a second, while all timelines are built anew; the floor is the same
 * reader and writer without a replay. Every page must be the one that was there before: the writer adds to a year that the reader
 * does not read. An answer that is empty, mixed or no page at all ends the benchmark.
 */
final class Undisturbed {

    private static final int WRITES_A_SECOND = 50;
    private static final long READ_EVERY_MILLIS = 20;
    private static final int TIMELINES = 20;
    private static final String PAGE = "/timelines/actors/%s?limit=50&to=2024&order=%s";

    private final Options options;
    private final Path store;
    private final Progress progress = new Progress("B10");
    private final List<String> paths = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();
    private final AtomicLong written = new AtomicLong();

    Undisturbed(Options options, Path store) {
        this.options = options;
        this.store = store;
        for (String actor : Store.busiest(TIMELINES)) {
            paths.add(PAGE.formatted(actor, "asc"));
            paths.add(PAGE.formatted(actor, "desc"));
        }
    }

    List<Figure> measure() throws Exception {
        try (Child dateline = Child.dateline(store, options)) {
            Api api = dateline.api();
            for (String path : paths) {
                pages.add(api.get(path).get("items"));
            }
            ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
            CompletableFuture<Void> writer = write(clock, api);
            try {
                read(api, writer, options.quick() ? 1 : 10); // A process that has just begun is slow.
                List<Double> quiet = read(api, writer, options.quick() ? 1 : 60);
                long before = written.get();
                long begun = System.nanoTime();
                List<Double> busy = new ArrayList<>();
                JsonNode replay = replayed(api, writer, busy);
                double seconds = (System.nanoTime() - begun) / 1e9;
                System.out.printf(
                        "  %s events replayed and compared in %.0f s (filled at %s a second at last), %,d pages read, %,d"
                                + " developments recorded meanwhile; %s timelines compared, %s different%n",
                        replay.get("total"),
                        seconds,
                        replay.get("eventsPerSecond"),
                        busy.size(),
                        written.get() - before,
                        replay.get("comparison").get("parts"),
                        replay.get("comparison").get("different"));
                return List.of(
                        figure("B10", "page p95 while all timelines are replayed", quiet, busy, 0.95, 2.0),
                        figure("B10m", "the same, median", quiet, busy, 0.5, null));
            } finally {
                clock.shutdownNow();
            }
        }
    }

    private static Figure figure(
            String id, String name, List<Double> quiet, List<Double> busy, double share, Double goal) {
        Rounds rounds = new Rounds(
                List.of(Figure.quantile(quiet, share)), List.of(Figure.quantile(busy, share)), List.of(), List.of());
        return Figure.time(id, name, "ms", rounds, goal);
    }

    /** Fails with what an answer to the writer was that is none. */
    private CompletableFuture<Void> write(ScheduledExecutorService clock, Api api) {
        CompletableFuture<Void> failed = new CompletableFuture<>();
        Iterator<Sample.Row> rows =
                Sample.of(options.seed() + 5000, 1_000_000).first().iterator();
        clock.scheduleAtFixedRate(
                () -> {
                    try {
                        String later = rows.next()
                                .json()
                                .replaceFirst("\"date\":\"[^\"]*\"", "\"date\":\"2025-06-01\"")
                                .replaceAll("\"published\":\"[^\"]*\"", "\"published\":\"2025-06-02\"");
                        api.post("/developments", later, "Prefer", "respond-async");
                        written.incrementAndGet();
                    } catch (Exception refused) {
                        failed.completeExceptionally(refused);
                        throw new IllegalStateException(refused);
                    }
                },
                0,
                1_000_000 / WRITES_A_SECOND,
                TimeUnit.MICROSECONDS);
        return failed;
    }

    private List<Double> read(Api api, CompletableFuture<Void> writer, int seconds) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds); System.nanoTime() < end; ) {
            millis.add(page(api, millis.size()));
            goesOn(writer);
        }
        return millis;
    }

    private JsonNode replayed(Api api, CompletableFuture<Void> writer, List<Double> millis) throws Exception {
        String id = Api.JSON
                .readTree(api.post("/replays", "{\"projection\":\"timelines\"}").body())
                .get("id")
                .asString();
        JsonNode replay = api.get("/replays/" + id);
        while (List.of("running", "comparing").contains(replay.get("state").asString())) {
            millis.add(page(api, millis.size()));
            goesOn(writer);
            if (millis.size() % 25 == 0) {
                replay = api.get("/replays/" + id);
                progress.say(
                        "%s, %s of %s events", replay.get("state").asString(), replay.get("done"), replay.get("total"));
            }
        }
        if (!replay.get("state").asString().equals("done")
                || !replay.get("comparison").get("same").asBoolean()) {
            throw new IllegalStateException("The replay ended as " + replay);
        }
        return replay;
    }

    private double page(Api api, int number) throws Exception {
        int which = number % paths.size();
        Thread.sleep(READ_EVERY_MILLIS);
        long begun = System.nanoTime();
        JsonNode page = api.get(paths.get(which));
        double millis = (System.nanoTime() - begun) / 1e6;
        if (!page.get("items").equals(pages.get(which))) {
            throw new IllegalStateException("Another page than before of " + paths.get(which) + ": " + page);
        }
        return millis;
    }

    private static void goesOn(CompletableFuture<Void> writer) {
        if (writer.isCompletedExceptionally()) {
            writer.join();
        }
    }
}
