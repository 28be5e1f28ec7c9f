package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class TrialTests extends ImportTest {

    @Test
    void a_dry_run_writes_nothing() {
        long head = head();
        long imports = imports();
        Answer answer = batch("?dryRun=true&importId=dry", call("dry-1").toString());
        assertThat(verdicts(answer)).containsExactly("1 created");
        assertThat(answer.header("Dateline-Import")).isEmpty();
        assertThat(head()).isEqualTo(head);
        assertThat(imports()).isEqualTo(imports);
        http.get("/developments/dry-1").expect(404);
        http.get("/imports/dry").expect(404);
    }

    private long imports() {
        return database.sql("SELECT COUNT(*) FROM import_run").query(Long.class).single();
    }

    /** On a day of which other tests tell nothing. */
    private static ObjectNode told(String id) {
        return call(id).put("date", "2007-03-11");
    }

    @Test
    void a_dry_run_gives_the_verdicts_that_the_real_one_gives() {
        theme("rehearsed");
        record(told("rehearsed-3").put("title", "As it was"));
        record(told("rehearsed-4"));
        http.post("/developments/rehearsed-4/retraction", Example.json("{'reason': 'A hoax'}"), "If-Match", "*")
                .expect(200);
        StringBuilder rows = new StringBuilder();
        ObjectNode later = told("rehearsed-6");
        later.set("after", Example.list("'rehearsed-1'"));
        later.remove("date");
        // Like nothing that other tests record: what a likeness without a date comes to can only be told when it is
        // stored.
        later.remove("participants");
        later.put("kind", "agreement").put("title", "Ferry hours settled").put("summary", "Nobody else wrote of it.");
        ObjectNode unnamed = Example.strike("x", "2003-07-08", "rehearsed").put("title", "Weir of Tell Amran blown up");
        unnamed.remove("id");
        ObjectNode retold = unnamed.deepCopy();
        retold.set("sources", Example.list("{'publisher': 'Courier', 'published': '2003-07-09'}"));
        // Far from where likely begins, whatever words other tests have made common.
        ObjectNode again = told("rehearsed-1");
        again.put("title", again.path("title").asString() + ", it is said");
        for (Object row : new Object[] {
            told("rehearsed-1"),
            told("rehearsed-1"),
            told("rehearsed-2").put("date", "2015-13-01"),
            again,
            told("rehearsed-3"),
            told("rehearsed-4"),
            "{",
            later,
            told("rehearsed-5").put("date", "2019-01-01"),
            unnamed,
            retold,
            unnamed
        }) {
            rows.append(row).append('\n');
        }
        // So many in between that the rows behind them are taken in other transactions.
        for (int number = 0; number < 300; number++) {
            rows.append(Example.strike("rehearsed-s" + number, "2001-01-01", "rehearsed"))
                    .append('\n');
        }
        for (Object row : new Object[] {again, told("rehearsed-1"), retold, unnamed}) {
            rows.append(row).append('\n');
        }
        for (String duplicates : new String[] {"attach", "reject"}) {
            Answer dry = batch("?dryRun=true&duplicates=" + duplicates, rows);
            if (duplicates.equals("reject")) {
                Answer real = batch("?duplicates=reject", rows);
                assertThat(verdicts(dry)).containsExactlyElementsOf(verdicts(real));
                assertThat(verdicts(real).stream().map(verdict -> verdict.split(" ")[1]))
                        .contains("created", "unchanged", "corrected", "duplicate", "rejected");
            } else {
                assertThat(verdicts(dry)).contains("11 attached");
            }
        }
    }

    @Test
    void a_dry_run_remembers_what_it_would_have_attached() {
        theme("attached-dry");
        record(Example.strike("attached-dry", "2003-09-10", "attached-dry").put("title", "Lock of Wadi Sahm blown up"));
        ObjectNode twin = Example.strike("x", "2003-09-10", "attached-dry").put("title", "Lock of Wadi Sahm blown up");
        twin.remove("id");
        twin.set("sources", Example.list("{'publisher': 'Courier', 'published': '2003-09-11'}"));
        twin.set("claims", Example.list("{'about': 'killed', 'best': 4, 'source': 0}"));
        ObjectNode corrected =
                Example.strike("attached-dry", "2003-09-10", "attached-dry").put("title", "Lock of Wadi Sahm hit");
        String rows = twin + "\n" + twin + "\n" + corrected + "\n" + twin;
        List<String> dry = verdicts(batch("?dryRun=true&duplicates=attach", rows));
        assertThat(dry).containsExactly("1 attached", "2 unchanged", "3 corrected", "4 unchanged");
        assertThat(verdicts(batch("?duplicates=attach", rows))).isEqualTo(dry);
    }
}
