package io.dateline.bench;

import io.dateline.sample.Sample;
import java.nio.file.Path;
import java.util.List;

/** B1: one development for each HTTP request. */
final class Recording {

    private static final int CLIENTS = 16;

    private final Options options;

    Recording(Options options) {
        this.options = options;
    }

    List<Figure> measure() throws Exception {
        Path work = options.work().resolve("b1");
        try (Child dateline = Child.dateline(work.resolve("dateline"), options);
                Child floor = Child.start(FloorServer.class.getName(), work.resolve("floor"), options)) {
            Api api = dateline.api();
            Api hand = floor.api();
            Store.register(api);
            Progress progress = new Progress("B1");
            Figure.Pair durable = Rounds.of(options, progress, round -> rate(hand, round), round -> {
                double rate = rate(api, round, "Prefer", "respond-async");
                api.awaitShown(progress);
                return rate;
            });
            int before = options.warmUp() + options.rounds();
            Figure.Pair shown = Rounds.of(
                    options,
                    new Progress("B1 shown"),
                    round -> rate(hand, before + round),
                    round -> rate(api, before + round));
            checkRecorded(api, 2 * before);
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

    private void checkRecorded(Api api, int rounds) throws Exception {
        api.awaitShown(new Progress("B1"));
        long all = 0;
        for (var timeline : api.get("/timelines").get("items")) {
            all += timeline.path("type").asString().equals("actor")
                    ? timeline.path("count").asLong()
                    : 0;
        }
        long least = (long) rounds * options.requests();
        if (all < least) {
            throw new IllegalStateException(
                    "Only " + all + " entries stand on timelines of actors, of at least " + least);
        }
    }
}
