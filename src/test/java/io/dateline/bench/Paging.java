package io.dateline.bench;

import io.dateline.Dateline;
import io.dateline.bench.FloorPages.Place;
import io.dateline.timeline.PagesInProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** B4: a page of 50 of a busy actor's timeline. Each page begins elsewhere, or H2 would answer from its cache of results. */
final class Paging {

    private static final int LIMIT = 50;
    private static final int ACTORS = 10;
    private static final int PLACES = 100;

    private final Options options;
    private final Path store;

    Paging(Options options, Path store) {
        this.options = options;
        this.store = store;
    }

    /** A page to be asked for, and the same place as the floor names it. */
    private record Wanted(String actor, String cursor, Place after) {}

    List<Figure> measure() throws Exception {
        SpringApplication application = new SpringApplication(Dateline.class);
        application.setDefaultProperties(Map.of("spring.config.location", "classpath:/,classpath:/config/"));
        try (ConfigurableApplicationContext dateline = application.run(
                        "--server.port=0",
                        "--dateline.load-files=false",
                        "--dateline.data-dir=" + store.resolve("data").toAbsolutePath());
                Connection connection = dateline.getBean(DataSource.class).getConnection()) {
            PagesInProcess pages = new PagesInProcess(dateline);
            try (FloorPages floor = new FloorPages(connection, generation(connection))) {
                List<Wanted> wanted = wanted(pages);
                check(pages, floor, wanted);
                SplittableRandom random = new SplittableRandom(options.seed());
                Figure.Pair rounds = Rounds.of(
                        options,
                        new Progress("B4"),
                        round -> p95(wanted, random, page -> floor.page(page.actor(), page.after(), LIMIT)),
                        round -> p95(wanted, random, page -> pages.ofActor(page.actor(), LIMIT, page.cursor(), null)));
                return List.of(Figure.time("B4", "page of 50 of a busy actor, p95", "ms", rounds, 2.0));
            }
        }
    }

    private static String generation(Connection connection) throws Exception {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT active FROM projection_generation WHERE projection = 'timelines'")) {
            row.next();
            return row.getString(1).toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Places all over the timelines of the busiest actors, found by turning their pages. */
    private List<Wanted> wanted(PagesInProcess pages) {
        List<Wanted> wanted = new ArrayList<>();
        for (String actor : Store.busiest(ACTORS)) {
            String after = null;
            for (int page = 0; page < PLACES; page++) {
                JsonNode read = Api.JSON.readTree(pages.ofActor(actor, page % 100 + 1, after, null));
                if (!read.has("next")) {
                    break;
                }
                after = read.get("next").asString();
                wanted.add(new Wanted(actor, after, place(after)));
            }
        }
        if (wanted.size() < ACTORS) {
            throw new IllegalStateException("Hardly any pages: " + wanted);
        }
        return wanted;
    }

    private static Place place(String cursor) {
        String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split("/");
        return new Place(
                Long.parseLong(parts[1], 36),
                Integer.parseInt(parts[2], 36),
                Long.parseLong(parts[3], 36),
                Long.parseLong(parts[4], 36));
    }

    /** Both give the same entries, and some. */
    private static void check(PagesInProcess pages, FloorPages floor, List<Wanted> wanted) throws Exception {
        for (Wanted page : wanted.subList(0, Math.min(100, wanted.size()))) {
            JsonNode ours = Api.JSON
                    .readTree(pages.ofActor(page.actor(), LIMIT, page.cursor(), null))
                    .get("items");
            JsonNode byHand = Api.JSON
                    .readTree(floor.page(page.actor(), page.after(), LIMIT))
                    .get("items");
            if (ours.isEmpty() || !ours.equals(byHand)) {
                throw new IllegalStateException("Dateline's page is\n" + ours + "\nand the one by hand\n" + byHand);
            }
        }
    }

    private interface Read {
        String page(Wanted page) throws Exception;
    }

    /** Milliseconds below which 95 of 100 pages come. */
    private double p95(List<Wanted> wanted, SplittableRandom random, Read read) throws Exception {
        List<Double> times = new ArrayList<>();
        long characters = 0;
        for (int page = 0; page < options.pages(); page++) {
            Wanted one = wanted.get(random.nextInt(wanted.size()));
            long begun = System.nanoTime();
            characters += read.page(one).length();
            times.add((System.nanoTime() - begun) / 1e6);
        }
        if (characters == 0) {
            throw new IllegalStateException("Empty pages");
        }
        return Figure.quantile(times, 0.95);
    }
}
