package io.dateline.sample;

import io.dateline.sample.Sample.Expected;
import io.dateline.sample.Sample.Row;
import java.util.List;
import java.util.function.UnaryOperator;

/** What goes wrong in rows that people send. */
final class Mistake {

    private static final List<UnaryOperator<String>> ALL = List.of(
            row -> row.substring(0, row.length() / 2),
            row -> row.replace("\"date\":\"", "\"date\":\"the year "),
            row -> row.replaceFirst("\"kind\":\"", "\"kind\":\"no-such-"),
            row -> row.replaceFirst("\"actor\":\"", "\"actor\":\"nobody-"),
            row -> row.replaceFirst("\"significance\":\\d", "\"significance\":9"),
            row -> row.replaceFirst("\"title\":", "\"tilte\":"),
            row -> row.substring(0, row.indexOf(",\"sources\":")) + "}");

    private Mistake() {}

    /** @param number any; consecutive ones give different mistakes */
    static Row in(Made made, int number) {
        Made other = new Made(made.id() + "-bad", made.fields());
        return new Row(other.id(), ALL.get(number % ALL.size()).apply(other.row()), Expected.REJECTED);
    }
}
