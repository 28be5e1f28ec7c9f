package io.dateline.bench;

import io.dateline.sample.Sample;
import java.util.List;

/** B1: one development for each HTTP request. */
final class Recording {

    private static final int CLIENTS = 16;

    private final Options options;
    private final Child dateline;

    Recording(Options options, Child dateline) {
        this.options = options;
        this.dateline = dateline;
    }

    List<Figure> measure() throws Exception {
        Api api = dateline.api();
        int all = options.warmUp() + options.rounds();
        Progress progress = new Progress("B1");
        long before = entries(api);
        try (Child floor = Child.start(FloorServer.class, options.work().resolve("floor-server"), options)) {
            Api hand = floor.api();
            Rounds durable =
                    Rounds.of(options, progress, floor.side(round -> rate(hand, round)), dateline.side(round -> {
                        double rate = rate(api, round, "Prefer", "respond-async");
                        api.awaitShown(progress);
                        return rate;
                    }));
            Rounds shown = Rounds.of(
                    options,
                    new Progress("B1s"),
                    floor.side(round -> rate(hand, all + round)),
                    dateline.side(round -> rate(api, all + round)));
            api.awaitShown(progress);
            long least = 2L * all * options.requests();
            if (entries(api) - before < least) {
                throw new IllegalStateException("Fewer than " + least + " are on the timelines of actors");
            }
            return List.of(
                    Figure.rate("B1", "record one by one, 16 clients, answered when durable", "req", durable, 1.0),
                    Figure.rate("B1s", "the same, answered when every timeline shows it", "req", shown, null));
        }
    }

    private double rate(Api server, int round, String... headers) throws Exception {
        List<String> bodies = bodies(round);
        return Clients.rate(CLIENTS, bodies, body -> server.post("/developments", body, headers));
    }

    /** Each round has developments of its own. */
    private List<String> bodies(int round) {
        return Sample.of(options.seed() + 1000 + round, options.requests())
                .first()
                .map(Sample.Row::json)
                .toList();
    }

    private static long entries(Api api) throws Exception {
        long entries = 0;
        for (var timeline : api.get("/timelines?limit=1000").get("items")) {
            entries += timeline.path("type").asString().equals("actor")
                    ? timeline.path("count").asLong()
                    : 0;
        }
        return entries;
    }
}
