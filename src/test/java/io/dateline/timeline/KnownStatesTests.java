package io.dateline.timeline;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static io.dateline.Example.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was known in between, where a correction takes from the newest state what the state before has nothing else than. */
class KnownStatesTests extends HttpTest {

    private void recorded(ObjectNode development, String published) {
        record(development.set(
                "sources", list(source("Gazette", published).toString().replace('"', '\''))));
    }

    /** What nothing else is like, since without a date it would be like much. */
    private static ObjectNode shelling(String id) {
        ObjectNode shelling = call(id).put("kind", "strike").put("title", "Orchards under fire");
        shelling.remove(List.of("participants", "place", "themes"));
        return shelling.put("summary", "Shells fell among apple trees.");
    }

    private JsonNode known(String id, String day) {
        return http.get("/developments/" + id + "?knownOn=" + day).expect(200).json();
    }

    private void correct(String id, ObjectNode changes) {
        changes.put("reason", "So it is").set("source", source("Herald", "2016-09-10"));
        http.patch("/developments/" + id, changes, "If-Match", "*").expect(200);
    }

    @Test
    void a_state_keeps_the_only_report_it_rested_on_where_that_is_cited_no_more() {
        recorded(call("rested"), "2016-09-09");
        ObjectNode later = source("Times", "2016-09-12");
        http.post("/developments/rested/sources", later, "If-Match", "*").expect(201);
        ObjectNode only = json("{}");
        only.set("sources", list(later.toString().replace('"', '\'')));
        correct("rested", only);
        assertThat(http.get("/developments/rested").json().path("version").asInt())
                .isEqualTo(3);
        assertThat(known("rested", "2016-09-11").at("/sources/0/publisher").asString())
                .isEqualTo("Gazette");
        assertThat(known("rested", "2016-09-12").path("sources")).hasSize(1);
    }

    @Test
    void the_earliest_report_is_one_that_was_out_for_certain() {
        ObjectNode told = call("vaguely-reported");
        told.set(
                "sources",
                list(
                        "{'publisher': 'Gazette', 'published': '2016-09'}, {'publisher': 'Times', 'published': '2016-09-12'}"));
        record(told);
        assertThat(known("vaguely-reported", "2016-09-13").path("reported").asString())
                .isEqualTo("2016-09-12");
        assertThat(known("vaguely-reported", "2016-10-01").path("reported").asString())
                .isEqualTo("2016-09");
    }

    @Test
    void a_state_keeps_the_date_it_had_where_nothing_else_would_tell_when_it_was() {
        recorded(shelling("anchor").put("date", "2016-09-01"), "2016-09-02");
        recorded(shelling("dated").put("date", "2016-09-05"), "2016-09-09");
        ObjectNode later = json("{'reason': 'It came behind', 'after': ['anchor']}");
        later.set("source", source("Times", "2016-09-12"));
        http.patch("/developments/dated", later, "If-Match", "*").expect(200);
        correct("dated", json("{'date': null}"));
        assertThat(known("dated", "2016-09-11").path("date").asString()).isEqualTo("2016-09-05");
        assertThat(known("dated", "2016-09-12").path("earliest").asString()).isEqualTo("2016-09-01");
    }
}
