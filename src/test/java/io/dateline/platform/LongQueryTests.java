package io.dateline.platform;

import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import org.junit.jupiter.api.Test;

/** A page repeats the query in each of its links. */
class LongQueryTests extends HttpTest {

    private static final String LONG = "&kind=!call".repeat(690);

    @Test
    void a_query_as_long_as_any_that_is_taken_is_answered_page_after_page() {
        theme("long-query");
        for (int day = 1; day <= 3; day++) {
            record(strike("long-query-" + day, "2015-09-0" + day, "long-query"));
        }
        String query = "/timelines/themes/long-query?limit=1" + LONG;
        assertThat(query).hasSizeGreaterThan(7_600);
        for (String view : new String[] {"", "&asOf=" + head()}) {
            assertThat(http.get(query + view).expect(200).walk(http, "next"))
                    .flatExtracting(Answer::ids)
                    .containsExactly("long-query-1", "long-query-2", "long-query-3");
        }
        Answer middle = http.get(http.get(query).link("next")).expect(200);
        assertThat(middle.link("prev")).contains(LONG);
        assertThat(http.get(middle.link("prev")).ids()).containsExactly("long-query-1");
    }

    @Test
    void a_long_query_is_led_to_its_memento() {
        String memento = http.get("/developments?limit=1" + LONG, "Accept-Datetime", "Tue, 20 Sep 2016 08:00:00 GMT")
                .expect(302)
                .header("Location");
        assertThat(memento).contains(LONG, "asOf=");
    }

    @Test
    void a_longer_query_than_is_taken_is_refused_with_how_long_it_may_be() {
        assertThat(http.get("/developments?limit=1" + LONG + LONG)
                        .expectProblem(400, "malformed-request")
                        .text())
                .contains("8 kB");
    }
}
