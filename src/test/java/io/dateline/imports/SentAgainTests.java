package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** An import was undone, and its file comes again: under the id of that import, or under another. */
class SentAgainTests extends ForeignTest {

    private static final String MENTIONS = "?format=gdelt-mentions&importId=";

    private static String mention(String event, String report) {
        return GdeltTests.mention(event, "gazette.example", "https://gazette.example/" + event + "/" + report);
    }

    private void recordEvent(String id) {
        assertThat(verdicts(send("format=gdelt-events", GdeltTests.events(GdeltTests.event(id)))))
                .containsExactly("1 created");
    }

    private List<String> mentioned(String importId, String rows) {
        return verdicts(batch(MENTIONS + importId, rows, "Content-Type", "text/tab-separated-values")).stream()
                .map(verdict -> verdict.split(" ")[1])
                .toList();
    }

    private List<String> withdrawn(String event) {
        return development("gdelt-" + event).path("sources").findValuesAsString("withdrawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"again-same", "again-other"})
    void all_reports_stand_again_though_one_of_them_comes_twice(String second) {
        String event = second.equals("again-same") ? "930001" : "930002";
        recordEvent(event);
        String rows = mention(event, "a") + mention(event, "a") + mention(event, "b");
        String first = second.equals("again-same") ? second : "again-first";
        for (String importId : List.of(first, second)) {
            assertThat(mentioned(importId, rows)).containsExactly("attached", "unchanged", "attached");
            assertThat(withdrawn(event)).isEmpty();
            undo(importId).expect(200);
            assertThat(withdrawn(event)).hasSize(2);
        }
    }

    @Test
    void all_reports_stand_again_however_many_of_others_come_between_them() {
        recordEvent("930003");
        List<String> other =
                IntStream.range(930010, 930020).mapToObj(Integer::toString).toList();
        other.forEach(this::recordEvent);
        String others = other.stream()
                .flatMap(event -> IntStream.range(0, 30).mapToObj(number -> mention(event, "o" + number)))
                .reduce("", String::concat);
        String rows = mention("930003", "a") + others + mention("930003", "b");
        for (int time = 0; time < 2; time++) {
            assertThat(mentioned("far-apart", rows)).hasSize(302).containsOnly("attached");
            assertThat(withdrawn("930003")).isEmpty();
            undo("far-apart").expect(200);
        }
    }

    @Test
    void a_report_that_comes_again_only_after_another_undo_stands_again_too() {
        recordEvent("930006");
        mentioned("bit-by-bit", mention("930006", "a") + mention("930006", "b"));
        undo("bit-by-bit").expect(200);
        assertThat(mentioned("bit-by-bit", mention("930006", "a"))).containsExactly("attached");
        undo("bit-by-bit").expect(200);
        assertThat(mentioned("bit-by-bit", mention("930006", "b") + mention("930006", "a")))
                .containsExactly("attached", "attached");
        assertThat(withdrawn("930006")).isEmpty();
    }

    /** Of which no report tells before it happens. */
    private static ObjectNode struck(String id) {
        ObjectNode strike = call(id).put("kind", "strike");
        strike.remove("participants");
        return strike;
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong-same", "wrong-other"})
    void a_row_that_is_rejected_brings_nothing_back_and_stands_in_no_right_ones_way(String second) {
        String first = second.equals("wrong-same") ? second : "wrong-first";
        ObjectNode row = struck(second);
        batch("?importId=" + first, row).expect(200);
        undo(first).expect(200);
        ObjectNode tooLate = struck(second).put("date", "2019-01-01");
        ObjectNode noKind = struck(second).put("kind", "cal");
        assertThat(verdicts(batch("?importId=" + second, tooLate + "\n" + noKind)))
                .containsExactly("1 rejected", "2 rejected");
        http.get("/developments/" + second).expect(410);
        assertThat(version(second)).isEqualTo(2);
        assertThat(verdicts(batch("?importId=" + second, row))).containsExactly("1 created");
        http.get("/developments/" + second).expect(200);
        assertThat(done(undo(second))).containsExactly(second + " retracted");
    }
}
