package io.dateline.imports;

import io.dateline.imports.Import.Counts;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far an import has come. Lines that were counted before it was cut off are not counted again.
 *
 * @param lines the last line whose verdict is durable
 * @param problems the first verdicts on rows that were not taken
 */
record Tally(long lines, Counts counts, List<JsonNode> problems) {

    /** Of all problems together: they are written anew with each group of rows, and told with each import. */
    private static final int MOST_LETTERS = 1_000_000;

    /** @param most problems that are remembered */
    Tally and(List<Taking.Taken> taken, int most, JsonMapper json) {
        long last = lines;
        Counts sum = counts;
        List<JsonNode> told = new ArrayList<>(problems);
        for (Taking.Taken one : taken) {
            Verdict verdict = one.verdict();
            if (verdict.line() > lines) {
                last = verdict.line();
                sum = sum.and(verdict.verdict());
                boolean left = verdict.verdict() == Outcome.REJECTED || verdict.verdict() == Outcome.DUPLICATE;
                if (left && told.size() < most) {
                    told.add(fitting(verdict, most, json));
                }
            }
        }
        return new Tally(last, sum, told);
    }

    /** In full where all of them could be as long; otherwise as much as says which row it was, and why. */
    private static JsonNode fitting(Verdict verdict, int most, JsonMapper json) {
        JsonNode full = json.valueToTree(verdict);
        return full.toString().length() <= MOST_LETTERS / most ? full : json.valueToTree(verdict.inShort());
    }
}
