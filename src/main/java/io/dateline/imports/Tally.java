package io.dateline.imports;

import io.dateline.imports.Import.Counts;
import java.util.ArrayList;
import java.util.List;

/**
 * How far an import has come. Lines that were counted before it was cut off are not counted again.
 *
 * @param lines the last line whose verdict is durable
 * @param problems the first verdicts on rows that were not taken
 */
record Tally(long lines, Counts counts, List<Object> problems) {

    Tally and(List<Taking.Taken> taken, int mostProblems) {
        long last = lines;
        Counts sum = counts;
        List<Object> told = new ArrayList<>(problems);
        for (Taking.Taken one : taken) {
            Verdict verdict = one.verdict();
            if (verdict.line() > lines) {
                last = verdict.line();
                sum = sum.and(verdict.verdict());
                boolean left = verdict.verdict() == Outcome.REJECTED || verdict.verdict() == Outcome.DUPLICATE;
                if (left && told.size() < mostProblems) {
                    told.add(verdict);
                }
            }
        }
        return new Tally(last, sum, told);
    }
}
