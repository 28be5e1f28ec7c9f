package io.dateline.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, by system properties.
 *
 * @param only the ids of the benchmarks that run, all where none is named
 * @param developments in the store of B3 to B7 and B9
 * @param growth further numbers of developments at which B3 to B7 are measured, for the chart
 * @param imported rows of one import of B2
 * @param requests of one round of B1
 * @param pageMillis how long one round of B4 to B6 reads pages
 * @param rounds measured, of the floor and of Dateline in turn
 * @param warmUp rounds before them
 * @param jfr whether processes record what they do, with the flight recorder
 * @param work where databases come to lie; deleted at the end
 * @param store a folder whose store is kept, for the next run with the same number of developments: a million take long to load;
 *     null for one that goes with the others
 */
record Options(
        boolean quick,
        List<String> only,
        int developments,
        List<Integer> growth,
        int imported,
        int requests,
        int pageMillis,
        int rounds,
        int warmUp,
        long seed,
        boolean jfr,
        Path work,
        @Nullable Path store) {

    static Options read() {
        boolean quick = !given("size", "quick").equals("full");
        return new Options(
                quick,
                list(given("only", "")),
                number("developments", quick ? 1_000 : 1_000_000),
                list(given("growth", quick ? "" : "10000,100000")).stream()
                        .map(Integer::valueOf)
                        .toList(),
                number("imported", quick ? 300 : 100_000),
                number("requests", quick ? 100 : 5_000),
                number("page-millis", quick ? 100 : 5_000),
                number("rounds", quick ? 1 : 5),
                number("warm-up", quick ? 0 : 1),
                number("seed", 1),
                Boolean.parseBoolean(given("jfr", "")),
                Path.of(given("work", "target/bench/work")),
                given("store", "").isEmpty() ? null : Path.of(given("store", "")));
    }

    boolean wanted(String... ids) {
        return only.isEmpty() || Stream.of(ids).anyMatch(only::contains);
    }

    /** The same with a store of another size. */
    Options with(int otherDevelopments, Path otherWork) {
        return new Options(
                quick,
                only,
                otherDevelopments,
                List.of(),
                imported,
                requests,
                pageMillis,
                rounds,
                warmUp,
                seed,
                jfr,
                otherWork,
                null);
    }

    /** The same without a warm-up. */
    Options cold() {
        return new Options(
                quick, only, developments, growth, imported, requests, pageMillis, rounds, 0, seed, jfr, work, store);
    }

    private static List<String> list(String given) {
        return given.isEmpty() ? List.of() : List.of(given.split(","));
    }

    private static int number(String name, int otherwise) {
        return Integer.parseInt(given(name, Integer.toString(otherwise)));
    }

    /** Maven gives an empty text for what nobody gave. */
    private static String given(String name, String otherwise) {
        String value = System.getProperty("bench." + name, "");
        return value.isBlank() ? otherwise : value;
    }
}
