package io.dateline.bench;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of one benchmark.
 *
 * @param rounds of it; the floor has none where there is no floor
 * @param goal what the ratio, or where there is no floor the value, must reach; null where it is told for information
 * @param more whether more is better, as of rates, or less, as of times
 */
record Figure(
        String id,
        String name,
        String unit,
        Rounds rounds,
        @Nullable Double goal,
        boolean more) {

    /** Items a second. */
    static Figure rate(String id, String name, String items, Rounds rounds, @Nullable Double goal) {
        return new Figure(id, name, items + "/s", rounds, goal, true);
    }

    static Figure time(String id, String name, String unit, Rounds rounds, @Nullable Double goal) {
        return new Figure(id, name, unit, rounds, goal, false);
    }

    @Nullable
    Double ratio() {
        return rounds.floor().isEmpty() ? null : median(rounds.dateline()) / median(rounds.floor());
    }

    /** The time for one item, in whatever unit. */
    double cost() {
        return more ? 1 / median(rounds.dateline()) : median(rounds.dateline());
    }

    /** How many times the processor time of the floor Dateline took. */
    @Nullable
    Double cpuRatio() {
        return rounds.floorCpu().isEmpty() ? null : median(rounds.datelineCpu()) / median(rounds.floorCpu());
    }

    @Nullable
    Boolean reached() {
        Double is = ratio() == null ? Double.valueOf(median(rounds.dateline())) : ratio();
        return goal == null ? null : more ? is >= goal : is <= goal;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The value below which that share of the values lies, 0 to 1. */
    static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    static String header() {
        return row("", "", "floor", "Dateline", "ratio", "goal", "reached", "CPU");
    }

    String line() {
        return row(
                id,
                name,
                rounds.floor().isEmpty() ? "" : written(median(rounds.floor())),
                written(median(rounds.dateline())) + " " + unit,
                ratio() == null ? "" : "%.2f".formatted(ratio()),
                goal == null ? "" : (more ? "≥ " : "≤ ") + goal,
                reached() == null ? "" : reached() ? "yes" : "no",
                cpuRatio() == null ? "" : "%.1f".formatted(cpuRatio()));
    }

    private static String row(String... cells) {
        return "%-4s %-56s %10s %18s %6s %7s %7s %6s".formatted((Object[]) cells);
    }

    private static String written(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
    }
}
