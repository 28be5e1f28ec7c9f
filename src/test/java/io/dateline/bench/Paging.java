package io.dateline.bench;

import io.dateline.Dateline;
import io.dateline.bench.FloorPages.Place;
import io.dateline.timeline.PagesInProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * B4 to B6: pages of 50 of the busiest actors' timelines, in process. Each page begins elsewhere than the one before, or H2 would
 * answer it from its cache of results.
 */
final class Paging {

    private static final int LIMIT = 50;
    private static final int MOST = 1000;
    private static final int ACTORS = 10;
    private static final int PLACES = 100;
    private static final int DEEP = 20_000;

    private final Options options;
    private final Path store;
    private final long head;
    private final List<Figure> figures = new ArrayList<>();

    /** @param head position of the newest event */
    Paging(Options options, Path store, long head) {
        this.options = options;
        this.store = store;
        this.head = head;
    }

    /** A page to be asked for. */
    private record Wanted(String actor, @Nullable String cursor) {}

    /** @param entries how many there are before the place */
    private record Deep(Wanted place, int entries) {}

    private interface Read {
        String page(Wanted page) throws Exception;
    }

    List<Figure> measure() throws Exception {
        SpringApplication application = new SpringApplication(Dateline.class);
        application.setDefaultProperties(Map.of("spring.config.location", "classpath:/,classpath:/config/"));
        try (ConfigurableApplicationContext dateline = application.run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--dateline.load-files=false",
                        "--dateline.data-dir=" + store.resolve("data").toAbsolutePath());
                Connection connection =
                        dateline.getBean("projectionSource", DataSource.class).getConnection();
                FloorPages floor = FloorPages.of(connection)) {
            measure(new PagesInProcess(dateline), floor);
        }
        return figures;
    }

    private void measure(PagesInProcess pages, FloorPages floor) throws Exception {
        List<Wanted> anywhere = anywhere(pages);
        long past = head / 2;
        Read now = wanted -> pages.ofActor(wanted.actor(), LIMIT, wanted.cursor(), null);
        Read then = wanted -> pages.ofActor(wanted.actor(), LIMIT, wanted.cursor(), Long.toString(past));
        Read byHand = wanted -> floor.page(wanted.actor(), Place.of(wanted.cursor()), LIMIT, head);
        check(anywhere, now, byHand);
        check(anywhere, then, wanted -> floor.page(wanted.actor(), Place.of(wanted.cursor()), LIMIT, past));
        if (options.wanted("B4")) {
            compare("B4", "page of 50 of a busy actor, p95", 0.95, 2.0, anywhere, byHand, anywhere, now);
        }
        if (options.wanted("B5")) {
            String busiest = Store.busiest(1).get(0);
            List<Wanted> first = entries(pages, busiest, null);
            Deep deep = deep(pages, busiest);
            String name = "the same page %,d entries deep, beside the first".formatted(deep.entries());
            compare(
                    "B5",
                    name,
                    0.5,
                    1.2,
                    first,
                    now,
                    entries(pages, busiest, deep.place().cursor()),
                    now);
        }
        if (options.wanted("B6")) {
            compare("B6", "the same page as of a past position, beside now", 0.5, 1.3, anywhere, now, anywhere, then);
        }
    }

    private void compare(
            String id,
            String name,
            double share,
            double goal,
            List<Wanted> of,
            Read floor,
            List<Wanted> from,
            Read read)
            throws Exception {
        Rounds rounds = Rounds.of(
                options,
                new Progress(id),
                Rounds.Side.here(round -> millis(of, floor, share, round)),
                Rounds.Side.here(round -> millis(from, read, share, round)));
        Rounds times = new Rounds(rounds.floor(), rounds.dateline(), List.of(), List.of());
        figures.add(Figure.time(id, name, "ms", times, goal));
    }

    /** Milliseconds within which that share of the pages come. */
    private double millis(List<Wanted> wanted, Read read, double share, int round) throws Exception {
        SplittableRandom random = new SplittableRandom(options.seed() + round);
        return PageReads.millis(
                () -> read.page(wanted.get(random.nextInt(wanted.size()))), share, options.pageMillis());
    }

    /** Places all over the timelines of the busiest actors. */
    private static List<Wanted> anywhere(PagesInProcess pages) {
        List<Wanted> places = new ArrayList<>();
        for (String actor : Store.busiest(ACTORS)) {
            Wanted place = new Wanted(actor, null);
            for (int page = 0; page < PLACES && place != null; page++) {
                place = next(pages, place, 1 + page * MOST / PLACES);
                if (place != null) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    /** The places after each of the next hundred entries. */
    private static List<Wanted> entries(PagesInProcess pages, String actor, @Nullable String after) {
        List<Wanted> places = new ArrayList<>();
        Wanted place = next(pages, new Wanted(actor, after), 1);
        while (place != null && places.size() < PLACES) {
            places.add(place);
            place = next(pages, place, 1);
        }
        return places;
    }

    /** As deep as is asked for; in a short timeline as deep as leaves enough for the pages behind it. */
    private static Deep deep(PagesInProcess pages, String actor) {
        Deep deep = new Deep(new Wanted(actor, null), 0);
        while (deep.entries() < DEEP) {
            Wanted next = next(pages, deep.place(), PLACES);
            if (next == null || next(pages, next, PLACES / 4 + LIMIT) == null) {
                break;
            }
            deep = new Deep(next, deep.entries() + PLACES);
        }
        return deep;
    }

    private static @Nullable Wanted next(PagesInProcess pages, Wanted place, int entries) {
        JsonNode page = Api.JSON.readTree(pages.ofActor(place.actor(), entries, place.cursor(), null));
        return page.has("next") ? new Wanted(place.actor(), page.get("next").asString()) : null;
    }

    /** Both give the same entries, and there are some. */
    private static void check(List<Wanted> wanted, Read ours, Read byHand) throws Exception {
        int entries = 0;
        for (int page = 0; page < wanted.size(); page += 1 + wanted.size() / PLACES) {
            JsonNode one = Api.JSON.readTree(ours.page(wanted.get(page))).get("items");
            JsonNode other = Api.JSON.readTree(byHand.page(wanted.get(page))).get("items");
            if (!one.equals(other)) {
                throw new IllegalStateException("Dateline's page is\n" + one + "\nand the one by hand\n" + other);
            }
            entries += one.size();
        }
        if (entries < LIMIT) {
            throw new IllegalStateException("There are hardly any entries on " + wanted);
        }
    }
}
