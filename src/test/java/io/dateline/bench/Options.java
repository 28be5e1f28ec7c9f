package io.dateline.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * What is measured, by system properties.
 *
 * @param only the ids of the benchmarks that run, all where none is named
 * @param developments in the store of B3 to B9
 * @param imported rows of one import of B2
 * @param requests of one round of B1
 * @param pages of one round of B4 to B6
 * @param rounds measured, of the floor and of Dateline in turn
 * @param warmUp rounds before them
 * @param jfr whether processes record what they do, with the flight recorder
 * @param work where databases come to lie; deleted at the end
 */
record Options(
        boolean quick,
        List<String> only,
        int developments,
        int imported,
        int requests,
        int pages,
        int rounds,
        int warmUp,
        long seed,
        boolean jfr,
        Path work) {

    static Options read() {
        boolean quick = !System.getProperty("bench.size", "quick").equals("full");
        String only = System.getProperty("bench.only", "");
        return new Options(
                quick,
                only.isBlank() ? List.of() : List.of(only.split(",")),
                number("bench.developments", quick ? 2_000 : 1_000_000),
                number("bench.imported", quick ? 1_000 : 100_000),
                number("bench.requests", quick ? 200 : 5_000),
                number("bench.pages", quick ? 100 : 2_000),
                number("bench.rounds", quick ? 1 : 5),
                number("bench.warm-up", 1),
                number("bench.seed", 1),
                Boolean.getBoolean("bench.jfr"),
                Path.of(System.getProperty("bench.work", "target/bench/work")));
    }

    boolean wanted(String... ids) {
        return only.isEmpty() || List.of(ids).stream().anyMatch(only::contains);
    }

    private static int number(String name, int otherwise) {
        String given = System.getProperty(name, "");
        return given.isBlank() ? otherwise : Integer.parseInt(given.replace("_", ""));
    }
}
