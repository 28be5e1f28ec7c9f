package io.dateline.bench;

import io.dateline.sample.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** B11: what is likely the same as a development, over HTTP; each time of another one. Must not take longer with more of them. */
final class Searching {

    private final Options options;
    private final Path store;

    Searching(Options options, Path store) {
        this.options = options;
        this.store = store;
    }

    List<Figure> measure() throws Exception {
        List<String> ids = Sample.of(options.seed(), options.developments())
                .first()
                .map(Sample.Row::id)
                .toList();
        List<Double> millis = new ArrayList<>();
        try (Child dateline = Child.dateline(store, options)) {
            int warmUp = options.quick() ? 5 : 200;
            for (int search = 0; search < warmUp; search++) {
                search(dateline.api(), ids, search);
            }
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(2L * options.pageMillis());
            for (int search = warmUp; millis.isEmpty() || System.nanoTime() < end; search++) {
                millis.add(search(dateline.api(), ids, search));
            }
        }
        return List.of(
                figure("B11", "search for what is likely the same, p95", millis, 0.95),
                figure("B11m", "the same, median", millis, 0.5));
    }

    /** Of another one each time: by a stride that meets each once before any comes again. */
    private static double search(Api api, List<String> ids, int search) throws Exception {
        String id = ids.get((int) (search * 7919L % ids.size()));
        long begun = System.nanoTime();
        JsonNode found = api.get("/developments/" + id + "/similar");
        double millis = (System.nanoTime() - begun) / 1e6;
        if (!found.has("items")) {
            throw new IllegalStateException("No answer to what is like " + id + ": " + found);
        }
        return millis;
    }

    private static Figure figure(String id, String name, List<Double> millis, double share) {
        Rounds rounds = new Rounds(List.of(), List.of(Figure.quantile(millis, share)), List.of(), List.of());
        return Figure.time(id, name, "ms", rounds, null);
    }
}
