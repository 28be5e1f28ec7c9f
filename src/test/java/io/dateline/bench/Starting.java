package io.dateline.bench;

import java.nio.file.Path;
import java.util.List;

/** B7: from the start of a process until it answers, with a log and without one. */
final class Starting {

    private final Options options;
    private final Path store;

    Starting(Options options, Path store) {
        this.options = options;
        this.store = store;
    }

    List<Figure> measure() throws Exception {
        Path empty = options.work().resolve("b7");
        if (!options.quick()) {
            seconds(empty); // Makes its tables.
        }
        Rounds rounds = Rounds.of(
                options.cold(),
                new Progress("B7"),
                Rounds.Side.here(round -> seconds(empty)),
                Rounds.Side.here(round -> seconds(store)));
        return List.of(Figure.time(
                "B7",
                "start with %,d developments, beside none".formatted(options.developments()),
                "s",
                new Rounds(rounds.floor(), rounds.dateline(), List.of(), List.of()),
                1.5));
    }

    private double seconds(Path folder) throws Exception {
        long begun = System.nanoTime();
        try (Child dateline = Child.dateline(folder, options)) {
            double taken = (System.nanoTime() - begun) / 1e9;
            dateline.api().get("/developments?limit=1");
            return taken;
        }
    }
}
