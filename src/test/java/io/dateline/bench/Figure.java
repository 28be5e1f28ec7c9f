package io.dateline.bench;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of one benchmark.
 *
 * @param floor one value a round, none where there is no floor
 * @param goal what the ratio, or where there is no floor the value, must reach; null where it is told for information
 * @param more whether more is better, as of rates, or less, as of times
 */
record Figure(
        String id,
        String name,
        String unit,
        List<Double> floor,
        List<Double> dateline,
        @Nullable Double goal,
        boolean more) {

    /** Items a second. */
    static Figure rate(String id, String name, String items, Pair rounds, @Nullable Double goal) {
        return new Figure(id, name, items + "/s", rounds.floor(), rounds.dateline(), goal, true);
    }

    static Figure time(String id, String name, String unit, Pair rounds, @Nullable Double goal) {
        return new Figure(id, name, unit, rounds.floor(), rounds.dateline(), goal, false);
    }

    /** The values of rounds that took turns. */
    record Pair(List<Double> floor, List<Double> dateline) {}

    @Nullable
    Double ratio() {
        return floor.isEmpty() ? null : median(dateline) / median(floor);
    }

    @Nullable
    Boolean reached() {
        Double is = ratio() == null ? Double.valueOf(median(dateline)) : ratio();
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

    String line() {
        String sign = more ? "≥" : "≤";
        return "%-4s %-58s %12s %12s %8s %10s %s"
                .formatted(
                        id,
                        name,
                        floor.isEmpty() ? "—" : written(median(floor)),
                        written(median(dateline)) + " " + unit,
                        ratio() == null ? "—" : String.format(Locale.ROOT, "%.2f", ratio()),
                        goal == null ? "—" : sign + " " + goal,
                        reached() == null ? "" : reached() ? "yes" : "no");
    }

    private static String written(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
    }
}
