package io.dateline.bench;

import io.dateline.sample.Sample;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** B2: many developments in one request. The floor inserts the rows that Dateline's log has then. */
final class Importing {

    private static final int BATCH = 1000;

    private final Options options;
    private final Child dateline;
    private final Progress progress = new Progress("B2");
    private List<EventRow> rows = List.of();
    private long head;

    Importing(Options options, Child dateline) {
        this.options = options;
        this.dateline = dateline;
    }

    List<Figure> measure() throws Exception {
        Path folder = Files.createDirectories(options.work().resolve("floor-import"));
        Api api = dateline.api();
        try (Connection floor = FloorDatabase.open(folder)) {
            FloorDatabase.createLog(floor);
            head = api.head();
            List<Double> shown = new ArrayList<>();
            Rounds rounds = Rounds.of(
                    options,
                    progress,
                    Rounds.Side.here(round -> insert(floor)),
                    dateline.side(round -> take(api, folder.resolve("rows.ndjson"), round, shown)));
            Rounds untilShown =
                    new Rounds(rounds.floor(), shown.subList(options.warmUp(), shown.size()), List.of(), List.of());
            return List.of(
                    Figure.rate(
                            "B2",
                            "import %,d developments in one request".formatted(options.imported()),
                            "rows",
                            rounds,
                            0.6),
                    Figure.rate("B2s", "the same until every projection shows them", "rows", untilShown, null));
        }
    }

    private double insert(Connection floor) throws Exception {
        long begun = System.nanoTime();
        EventRow.insert(floor, rows, BATCH);
        return rate(begun);
    }

    private double take(Api api, Path file, int round, List<Double> shown) throws Exception {
        write(file, round);
        long begun = System.nanoTime();
        long taken = 0;
        try (Stream<String> verdicts = api.upload("/developments/batch", BodyPublishers.ofFile(file))) {
            for (Iterator<String> verdict = verdicts.iterator(); verdict.hasNext(); taken++) {
                String line = verdict.next();
                if (!line.contains("\"verdict\":\"created\"")) {
                    throw new IllegalStateException("Not created: " + line);
                }
                progress.say("%,d rows are taken", taken);
            }
        }
        double rate = rate(begun);
        if (taken != options.imported()) {
            throw new IllegalStateException(taken + " verdicts on " + options.imported() + " rows");
        }
        api.awaitShown(progress);
        shown.add(rate(begun));
        read(api);
        return rate;
    }

    private double rate(long begun) {
        return options.imported() * 1e9 / (System.nanoTime() - begun);
    }

    private void write(Path file, int round) throws Exception {
        Sample sample = Sample.of(options.seed() + 2000 + round, options.imported());
        Files.write(file, (Iterable<String>) sample.first().map(Sample.Row::json)::iterator);
    }

    /** The events since the last time, which the floor is to insert as well. */
    private void read(Api api) throws Exception {
        try (Stream<String> lines = api.lines("/api/v1/log?after=" + head)) {
            rows = lines.map(Api.JSON::readTree).map(EventRow::of).toList();
        }
        head = rows.get(rows.size() - 1).position();
    }
}
