package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Actors whom nobody knew before an import named them. */
class NewcomersTests extends ImportTest {

    private static final String REGISTER = "?actors=register";

    /** Of which no report tells before it happens. */
    private static ObjectNode struck(String id, String... actors) {
        ObjectNode strike = call(id).put("kind", "strike");
        strike.putArray("participants");
        for (String actor : actors) {
            strike.withArray("participants").addObject().put("actor", actor).put("role", "party");
        }
        return strike;
    }

    private static List<String> registered(Answer answer) {
        return lines(answer.expect(200)).stream()
                .map(line -> line.path("registered").toString())
                .toList();
    }

    @Test
    void a_dry_run_tells_whom_the_real_one_registers_and_refuses_whom_that_refuses() {
        String army = "Military Forces of Mithalia (2000-)";
        String rows = struck("newcomers-1", "Ансар") + "\n"
                + struck("newcomers-2", "|||") + "\n"
                + struck("newcomers-3", army, "Millers of Mithalia") + "\n"
                + struck("newcomers-4", "Military Forces of Mithalia 2000") + "\n"
                + struck("newcomers-5", army.toLowerCase()) + "\n"
                + struck("newcomers-6", "military-forces-of-mithalia-2000") + "\n"
                + struck("newcomers-7", "sergei-lavrov");
        Answer dry = batch(REGISTER + "&dryRun=true", rows);
        assertThat(verdicts(dry))
                .containsExactly(
                        "1 rejected", "2 rejected", "3 created", "4 rejected", "5 created", "6 created", "7 created");
        assertThat(lines(dry).get(3).toString()).contains("military-forces-of-mithalia-2000", "as an alias");
        http.get("/actors/military-forces-of-mithalia-2000").expect(404);
        assertThat(registered(dry)).containsExactly("", "", """
                        [{"id":"military-forces-of-mithalia-2000","name":"Military Forces of Mithalia (2000-)"},\
                        {"id":"millers-of-mithalia","name":"Millers of Mithalia"}]""", "", "", "", "");
        Answer real = batch(REGISTER, rows);
        assertThat(verdicts(real)).isEqualTo(verdicts(dry));
        assertThat(registered(real)).isEqualTo(registered(dry));
        http.get("/actors/military-forces-of-mithalia-2000").expect(200);
        assertThat(registered(batch(REGISTER, rows))).containsOnly("");
    }

    @Test
    void a_dry_run_refuses_one_whose_id_another_actor_has() {
        http.post("/actors", Example.json("{'id': 'brigade-of-sand', 'name': 'Sand', 'type': 'armed-group'}"))
                .expect(201);
        String row = struck("newcomers-8", "Brigade of (Sand)").toString();
        for (String query : List.of(REGISTER + "&dryRun=true", REGISTER)) {
            Answer refused = batch(query, row);
            assertThat(verdicts(refused)).containsExactly("1 rejected");
            assertThat(refused.text())
                    .contains("'brigade-of-sand'", "as an alias")
                    .doesNotContain("registered\":");
        }
    }

    @Test
    void nobody_is_registered_for_a_row_that_is_refused_for_its_date() {
        String row = struck("newcomers-9", "Zebra Brigade").put("date", "2018").toString();
        for (String query : List.of(REGISTER + "&dryRun=true", REGISTER)) {
            Answer refused = batch(query, row);
            assertThat(verdicts(refused)).containsExactly("1 rejected");
            assertThat(refused.text()).contains("confirmUnlikely").doesNotContain("registered\":");
        }
        http.get("/actors/zebra-brigade").expect(404);
        assertThat(verdicts(batch(REGISTER + "&confirmUnlikely=true", row))).containsExactly("1 created");
        http.get("/actors/zebra-brigade").expect(200);
    }

    @Test
    void one_who_comes_first_in_a_row_behind_another_is_registered() {
        ObjectNode later = struck("newcomers-11", "Runners of Mithalia");
        later.set("after", Example.list("'newcomers-10'"));
        later.remove("date");
        for (String query : List.of(REGISTER + "&dryRun=true", REGISTER)) {
            Answer taken = batch(query, struck("newcomers-10") + "\n" + later);
            assertThat(verdicts(taken)).containsExactly("1 created", "2 created");
            assertThat(registered(taken).get(1)).contains("runners-of-mithalia");
        }
    }
}
