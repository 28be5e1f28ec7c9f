package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class AttachedAgainTests extends ImportTest {

    @Test
    void a_row_sent_again_is_unchanged_though_something_likelier_has_come_since() {
        record(told("again-first", "Ferry of Qasr sunk by two mortar rounds, many drowned", "Gazette"));
        ObjectNode row = told("x", "Mortar rounds sink ferry of Qasr, dozens drowned in the flood", "Courier");
        row.remove("id");
        assertThat(verdicts(batch("?duplicates=attach", row))).containsExactly("1 attached");
        record(told("again-likelier", "Mortar rounds sink ferry of Qasr, dozens drowned in the flood", "Herald"));
        for (String trial : new String[] {"&dryRun=true", ""}) {
            Answer again = batch("?duplicates=attach" + trial, row);
            assertThat(verdicts(again)).containsExactly("1 unchanged");
            assertThat(lines(again).get(0).path("id").asString()).isEqualTo("again-first");
        }
    }

    private static ObjectNode told(String id, String title, String publisher) {
        ObjectNode told =
                Example.call(id).put("date", "1931-04-07").put("kind", "strike").put("title", title);
        told.put("summary", "It happened near " + title.replaceAll(".*of (\\w+).*", "$1") + ".");
        told.set("sources", Example.JSON.createArrayNode().add(Example.source(publisher, "1931-04-08")));
        return told;
    }
}
