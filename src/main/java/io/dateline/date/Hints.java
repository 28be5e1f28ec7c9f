package io.dateline.date;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what the writer of a refused text perhaps meant. Nothing is offered that would be refused in its turn. */
final class Hints {

    /** People's slips are short; longer texts are not worth the search. */
    private static final int LONGEST = 60;

    private Hints() {}

    static DateProblem addTo(DateProblem problem) {
        String text = problem.text();
        if (text.isEmpty() || text.length() > LONGEST) {
            return problem;
        }
        List<String> readings =
                NumericSlips.dayAndMonth(text).filter(Hints::isDate).distinct().toList();
        if (readings.size() > 1) {
            String reason = "day and month cannot be told apart";
            String hint = "write " + String.join(" or ", readings);
            return new DateProblem(text, problem.position(), reason, hint, readings);
        }
        Optional<String> meant = candidates(text).filter(Hints::isDate).findFirst();
        String hint = meant.map(date -> "write " + date).orElseGet(() -> Advice.on(text));
        return hint == null ? problem : new DateProblem(text, problem.position(), problem.reason(), hint, List.of());
    }

    private static Stream<String> candidates(String text) {
        return Stream.of(
                        NumericSlips.dayAndMonth(text),
                        NumericSlips.of(text),
                        Stream.of(EarlierEdtf.renewed(text)),
                        IntervalSlips.of(text),
                        WordedDates.of(text))
                .flatMap(candidate -> candidate);
    }

    private static boolean isDate(@Nullable String text) {
        try {
            Parser.parse(text);
            return true;
        } catch (DateProblem problem) {
            return false;
        }
    }
}
