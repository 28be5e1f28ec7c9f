package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.development.DevelopmentCommand.Correct;
import io.dateline.development.DevelopmentId;
import io.dateline.development.Why;
import io.dateline.log.Commands;
import io.dateline.log.Origin;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an import told of developments that were recorded already. */
class UndoOfAttachedTests extends ImportTest {

    private static final String REUTERS = "{'publisher': 'Reuters', 'published': '2012-06-08'}";
    private static final String HERALD = "{'publisher': 'Herald', 'published': '2012-06-08'}";
    private static final String COURIER = "{'publisher': 'Courier', 'published': '2012-06-09'}";

    @Autowired
    private Commands commands;

    private static ObjectNode strike(String id, String sources) {
        ObjectNode strike = Example.strike(id, "2012-06-07", id).put("title", "Dam of " + id + " struck");
        strike.set("sources", Example.list(sources));
        return strike;
    }

    /** The same event without an id, as told by these, the first of whom counts the dead. */
    private static ObjectNode telling(String id, int killed, String sources) {
        ObjectNode telling = strike(id, sources);
        telling.remove("id");
        telling.set("claims", Example.list("{'about': 'killed', 'best': %d, 'source': 0}".formatted(killed)));
        return telling;
    }

    private JsonNode claims(String id) {
        return http.get("/developments/" + id).expect(200).json().path("claims");
    }

    @Test
    void a_claim_that_was_added_to_a_report_is_withdrawn_and_the_report_stands() {
        theme("toll");
        record(strike("toll", REUTERS));
        assertThat(verdicts(batch("?importId=toll&duplicates=attach", telling("toll", 400, REUTERS))))
                .containsExactly("1 attached");
        assertThat(claims("toll").at("/0/best").asInt()).isEqualTo(400);
        assertThat(done(undo("toll"))).containsExactly("toll withdrawn");
        assertThat(claims("toll").at("/0/withdrawn").asString()).isEqualTo("A mistake");
        assertThat(http.get("/developments/toll").json().at("/sources/0").has("withdrawn"))
                .isFalse();
    }

    @Test
    void claims_of_several_rows_are_withdrawn_with_the_reports_unless_somebody_has_done_so() {
        theme("losses");
        record(strike("losses", REUTERS));
        String rows = telling("losses", 400, REUTERS) + "\n" + telling("losses", 40, REUTERS + "," + COURIER) + "\n"
                + telling("losses", 4, COURIER);
        assertThat(verdicts(batch("?importId=losses&duplicates=attach", rows)))
                .containsExactly("1 attached", "2 attached", "3 attached");
        http.post("/developments/losses/claims/0/withdrawal", Example.json("{'reason': 'A misprint'}"), "If-Match", "*")
                .expect(200);
        assertThat(done(undo("losses"))).containsExactly("losses withdrawn");
        assertThat(claims("losses").findValuesAsString("withdrawn"))
                .containsExactly("A misprint", "A mistake", "A mistake");
        assertThat(http.get("/developments/losses").json().path("sources").findValuesAsString("withdrawn"))
                .containsExactly("A mistake");
    }

    @Test
    void claims_of_an_import_from_before_they_were_remembered_are_left_and_told() {
        theme("old");
        record(strike("old", REUTERS));
        batch("?importId=old&duplicates=attach", telling("old", 400, REUTERS)).expect(200);
        database.sql("UPDATE import_development SET claims = NULL WHERE import_id = 'old'")
                .update();
        assertThat(undo("old").expect(200).text()).contains("\"left\"", "withdraw them there");
        assertThat(version("old")).isEqualTo(2);
    }

    @Test
    void an_earlier_import_is_not_undone_with_what_somebody_corrected_between_it_and_a_later_one() {
        theme("between");
        batch("?importId=between-earlier", strike("between", REUTERS)).expect(200);
        assertThat(verdicts(batch("?importId=between-later&duplicates=attach", telling("between", 4, COURIER))))
                .containsExactly("1 attached");
        http.patch(
                        "/developments/between",
                        Example.json("{'summary': 'It burst.', 'reason': 'More is known'}"),
                        "If-Match",
                        "*")
                .expect(200);
        assertThat(done(undo("between-later"))).containsExactly("between withdrawn");
        assertThat(done(undo("between-earlier"))).containsExactly("between left");
        http.get("/developments/between").expect(200);
    }

    @Test
    void what_an_undo_withdrew_stands_again_when_it_is_imported_again() {
        theme("stands");
        record(strike("stands", REUTERS));
        String row = telling("stands", 400, COURIER).toString();
        assertThat(verdicts(batch("?importId=stands&duplicates=attach", row))).containsExactly("1 attached");
        assertThat(done(undo("stands"))).containsExactly("stands withdrawn");
        assertThat(withdrawn("stands")).containsExactly("A mistake");
        assertThat(verdicts(batch("?importId=stands-again&duplicates=attach", row + "\n" + row)))
                .containsExactly("1 attached", "2 unchanged");
        assertThat(withdrawn("stands")).isEmpty();
        assertThat(http.get("/developments/stands").json().path("sources").size())
                .isEqualTo(2);
        assertThat(claims("stands").size()).isEqualTo(1);
        assertThat(done(undo("stands-again"))).containsExactly("stands withdrawn");
        assertThat(withdrawn("stands")).containsExactly("A mistake");
    }

    @Test
    void what_somebody_withdrew_stays_withdrawn_when_it_is_imported_again() {
        theme("stays");
        record(strike("stays", REUTERS));
        String row = telling("stays", 400, COURIER).toString();
        batch("?importId=stays&duplicates=attach", row).expect(200);
        undo("stays").expect(200);
        assertThat(verdicts(batch("?duplicates=attach", row))).containsExactly("1 attached");
        http.post(
                        "/developments/stays/sources/1/withdrawal",
                        Example.json("{'reason': 'It was taken back'}"),
                        "If-Match",
                        "*")
                .expect(200);
        assertThat(verdicts(batch("?duplicates=attach", row))).containsExactly("1 unchanged");
        assertThat(withdrawn("stays")).containsExactly("It was taken back");
    }

    private List<String> withdrawn(String id) {
        return http.get("/developments/" + id)
                .expect(200)
                .json()
                .path("sources")
                .findValuesAsString("withdrawn");
    }

    @Test
    void a_report_that_somebody_moves_meanwhile_is_withdrawn_where_it_stands_by_then() {
        theme("moved");
        record(strike("moved", REUTERS + "," + HERALD));
        batch("?importId=moved&duplicates=attach", telling("moved", 4, COURIER)).expect(200);
        Correct moving = new Correct(
                new DevelopmentId("moved"),
                new Why(null, "Alphabetical", null),
                Example.json("{'sources': [" + COURIER + "," + HERALD + "," + REUTERS + "]}"),
                false);
        CountDownLatch decided = new CountDownLatch(1);
        CountDownLatch waitedFor = new CountDownLatch(1);
        CompletableFuture<Void> moved = CompletableFuture.runAsync(() -> commands.together(() -> {
            commands.send(moving, new Origin("Anna", "test", "moved"));
            decided.countDown();
            join(waitedFor);
        }));
        join(decided);
        CompletableFuture<Answer> undo = CompletableFuture.supplyAsync(() -> undo("moved"));
        await().until(() -> waitsForItsTurn("TakingBack.withdraw"));
        waitedFor.countDown();
        moved.join();
        assertThat(done(undo.join())).containsExactly("moved withdrawn");
        JsonNode sources = http.get("/developments/moved").json().path("sources");
        assertThat(sources.at("/0/withdrawn").asString()).isEqualTo("A mistake");
        assertThat(sources.findValuesAsString("withdrawn")).hasSize(1);
    }
}
