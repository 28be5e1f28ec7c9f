package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two senders whose files have rows in common, which they send in opposite orders, at the same time. */
class ImportsAtOnceTests extends ImportTest {

    private static final int EACH = 300;
    private static final int COMMON = 200;

    private static List<String> rows(String prefix, int from, String title) {
        return new ArrayList<>(IntStream.range(from, from + EACH)
                .mapToObj(number -> call(prefix + number)
                        .put("title", title)
                        .put(
                                "date",
                                LocalDate.of(1950, 1, 1).plusDays(9L * number).toString())
                        .toString())
                .toList());
    }

    private List<String> both(List<String> one, List<String> other, String query) {
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> batch(query, String.join("\n", one)));
        CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> batch(query, String.join("\n", other)));
        List<String> verdicts = new ArrayList<>();
        for (Answer answer : List.of(first.join(), second.join())) {
            lines(answer.expect(200))
                    .forEach(line -> verdicts.add(line.path("id").asString() + " "
                            + line.path("verdict").asString()));
        }
        return verdicts;
    }

    @Test
    void rows_that_say_the_same_are_created_once() {
        List<String> other = rows("at-once-", EACH - COMMON, "They speak");
        Collections.reverse(other);
        List<String> verdicts = both(rows("at-once-", 0, "They speak"), other, "");
        assertThat(verdicts).hasSize(2 * EACH).doesNotHaveDuplicates();
        assertThat(verdicts).filteredOn(verdict -> verdict.endsWith(" created")).hasSize(2 * EACH - COMMON);
        assertThat(verdicts)
                .filteredOn(verdict -> verdict.endsWith(" unchanged"))
                .hasSize(COMMON);
        assertThat(version("at-once-" + (EACH - 1))).isEqualTo(1);
    }

    @Test
    void rows_that_say_otherwise_correct_each_other_and_each_once() {
        List<String> other = rows("at-odds-", EACH - COMMON, "They quarrel");
        Collections.reverse(other);
        List<String> verdicts = both(rows("at-odds-", 0, "They speak"), other, "");
        assertThat(verdicts).filteredOn(verdict -> verdict.endsWith(" created")).hasSize(2 * EACH - COMMON);
        assertThat(verdicts)
                .filteredOn(verdict -> verdict.endsWith(" corrected"))
                .hasSize(COMMON);
        assertThat(version("at-odds-" + (EACH - 1))).isEqualTo(2);
    }

    @Test
    void rows_without_ids_that_are_looked_for_are_created_once() {
        List<String> one = IntStream.range(0, 40)
                .mapToObj(number -> {
                    var row = call("x")
                            .put("title", "Meeting number " + number)
                            .put("date", "19%02d-03-04".formatted(number));
                    row.remove("id");
                    return row.toString();
                })
                .toList();
        List<String> other = new ArrayList<>(one);
        Collections.reverse(other);
        assertThat(both(one, other, "?duplicates=reject"))
                .filteredOn(verdict -> verdict.endsWith(" created"))
                .hasSize(40);
    }
}
