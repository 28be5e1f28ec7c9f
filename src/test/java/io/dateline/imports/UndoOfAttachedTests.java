package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What an import told of developments that were recorded already. */
class UndoOfAttachedTests extends ImportTest {

    private static final String REUTERS = "{'publisher': 'Reuters', 'published': '2012-06-08'}";
    private static final String COURIER = "{'publisher': 'Courier', 'published': '2012-06-09'}";

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
}
