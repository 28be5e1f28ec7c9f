package io.dateline.timeline;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class TimelineFilterTests extends HttpTest {

    private static final String THEME = "/timelines/themes/filtered";

    /** The same each time: told again, it changes nothing. */
    @BeforeEach
    void a_week_in_september() {
        http.post("/themes", json("{'id': 'filtered', 'name': 'Filtered'}")).expect(201);
        http.post("/themes", json("{'id': 'filtered-too', 'name': 'Filtered too'}"))
                .expect(201);
        tell(
                "f-call",
                "call",
                "2016-09-05",
                "RU",
                "{'actor': 'russia', 'role': 'party'}, {'actor': 'usa', 'role': 'party'}");
        tell("f-lavrov", "call", "2016-09-06", null, "{'actor': 'sergei-lavrov', 'role': 'initiator'}");
        tell("f-strike", "strike", "2016-09-07", "SY", "{'actor': 'russia', 'role': 'initiator'}");
        tell("f-month", "visit", "2016-09", "SY", "{'actor': 'usa', 'role': 'initiator'}");
        tell("f-hoax", "meeting", "2016-09-08", "SY", "{'actor': 'turkey', 'role': 'host'}");
        if (http.get("/developments/f-hoax").status() == 200) {
            http.post("/developments/f-hoax/retraction", json("{'reason': 'hoax'}"), "If-Match", "*")
                    .expect(200);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kind=call                        | f-call f-lavrov
                    kind=call,strike                 | f-call f-lavrov f-strike
                    kind=!call                       | f-month f-strike
                    kind=!call&kind=!visit           | f-strike
                    kind=!call,!visit                | f-month f-call f-lavrov f-strike
                    kind=call&kind=strike            |
                    kind=%20call%20,strike           | f-call f-lavrov f-strike
                    actor=usa                        | f-month f-call
                    actor=russia&actor=usa           | f-call
                    actor=russia,usa                 | f-month f-call f-lavrov f-strike
                    actor=russia,!usa                | f-call f-lavrov f-strike
                    actor=russia&actor=!usa          | f-lavrov f-strike
                    actor=!russia                    | f-month
                    actor=Lavrov                     | f-lavrov
                    actor=turkey                     |
                    theme=filtered-too               | f-strike
                    theme=!filtered-too              | f-month f-call f-lavrov
                    country=SY                       | f-month f-strike
                    country=SY,RU                    | f-month f-call f-strike
                    country=!SY                      | f-call f-lavrov
                    status=retracted                 | f-hoax
                    status=reported,retracted        | f-month f-call f-lavrov f-strike f-hoax
                    status=!retracted                | f-month f-call f-lavrov f-strike
                    kind=call&actor=usa&country=RU   | f-call
                    from=2016-09-06                  | f-month f-lavrov f-strike
                    to=2016-09-06                    | f-month f-call f-lavrov
                    from=2016-09-06&to=2016-09-06    | f-month f-lavrov
                    from=2016-09-06&to=2016-09-07&match=certain | f-lavrov f-strike
                    from=2016-09&to=2016-09&match=certain       | f-month f-call f-lavrov f-strike
                    from=2016-09-02&match=certain    | f-call f-lavrov f-strike
                    to=2016-09-06&match=possible     | f-month f-call f-lavrov
                    from=2016-10                     |
                    from=2016-08/2016-09-06          | f-month f-call f-lavrov f-strike
                    """)
    void a_filter_leaves_what_it_says(String filter, String left) {
        List<String> wanted = left == null ? List.of() : List.of(left.split(" "));
        assertThat(http.get(THEME + "?" + filter).expect(200).ids()).isEqualTo(wanted);
    }

    @Test
    void what_others_do_for_an_actor_can_be_left_out() {
        assertThat(http.get("/timelines/actors/russia?theme=filtered").ids())
                .containsExactly("f-call", "f-lavrov", "f-strike");
        assertThat(http.get("/timelines/actors/russia?theme=filtered&direct=false")
                        .ids())
                .containsExactly("f-call", "f-lavrov", "f-strike");
        assertThat(http.get("/timelines/actors/russia?theme=filtered&direct=true")
                        .ids())
                .containsExactly("f-call", "f-strike");
    }

    @Test
    void a_pair_is_the_same_from_both_sides() {
        assertThat(http.get("/timelines/pairs/usa/russia?theme=filtered").ids()).containsExactly("f-call");
        assertThat(http.get("/timelines/pairs/Russian%20Federation/usa?theme=filtered")
                        .ids())
                .containsExactly("f-call");
        assertThat(http.get("/timelines/pairs/russia/russia")
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("b");
    }

    private void tell(String id, String kind, String date, String country, String participants) {
        ObjectNode told = call(id).put("kind", kind).put("date", date);
        told.set("participants", list(participants));
        told.set("sources", list("{'publisher': 'Gazette', 'published': '2016-09-30'}"));
        told.set("themes", list(kind.equals("strike") ? "'filtered', 'filtered-too'" : "'filtered'"));
        if (country == null) {
            told.remove("place");
        } else {
            told.set("place", json("{'name': 'Somewhere', 'country': '%s'}".formatted(country)));
        }
        record(told);
    }
}
