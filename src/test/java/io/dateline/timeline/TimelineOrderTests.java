package io.dateline.timeline;

import static io.dateline.Example.json;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineOrderTests extends HttpTest {

    @Test
    void entries_stand_by_earliest_then_latest_day_then_in_the_order_they_were_recorded() {
        theme("ordered");
        record(strike("ord-year", "2016", "ordered"));
        record(strike("ord-late", "2016-02-01", "ordered"));
        record(strike("ord-twin-1", "2016-01-01", "ordered"));
        record(strike("ord-open-start", "../2017", "ordered"));
        record(strike("ord-month", "2016-01", "ordered"));
        record(strike("ord-twin-2", "2016-01-01", "ordered"));
        record(strike("ord-open-end", "2016-01-01/..", "ordered"));
        List<String> wanted = new ArrayList<>(List.of(
                "ord-open-start", "ord-twin-1", "ord-twin-2", "ord-month", "ord-year", "ord-open-end", "ord-late"));
        assertThat(http.get("/timelines/themes/ordered").ids()).isEqualTo(wanted);
        assertThat(http.get("/timelines/themes/ordered?order=asc").ids()).isEqualTo(wanted);
        Collections.reverse(wanted);
        assertThat(http.get("/timelines/themes/ordered?order=desc").ids()).isEqualTo(wanted);
    }

    @Test
    void a_corrected_entry_keeps_its_place_among_those_of_the_same_day() {
        theme("kept-place");
        record(strike("place-1", "2016-01-01", "kept-place"));
        record(strike("place-2", "2016-01-01", "kept-place"));
        http.patch("/developments/place-1", json("{'reason': 'r', 'title': 'Other'}"), "If-Match", "*")
                .expect(200);
        assertThat(http.get("/timelines/themes/kept-place").ids()).containsExactly("place-1", "place-2");
    }

    @Test
    void a_local_time_is_read_in_its_zone() {
        theme("zoned");
        record(strike("zoned-utc", "2016-01-01T12:00:00Z", "zoned"));
        record(strike("zoned-moscow", "2016-01-01T14:00:00", "zoned").put("timeZone", "Europe/Moscow"));
        record(strike("zoned-new-york", "2016-01-01T08:00:00", "zoned").put("timeZone", "America/New_York"));
        assertThat(http.get("/timelines/themes/zoned").ids())
                .containsExactly("zoned-moscow", "zoned-utc", "zoned-new-york");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en    | September 2015
                    de    | September 2015
                    fr    | septembre 2015
                    ru    | сентябрь 2015 г.
                    zz    | September 2015
                    """)
    void the_date_is_shown_in_the_language_asked_for(String language, String words) {
        String id = "in-" + language;
        record(strike(id, "2015-09", "aleppo"));
        assertThat(http.get("/developments/" + id, "Accept-Language", language)
                        .expect(200)
                        .json()
                        .path("displayDate")
                        .asString())
                .isEqualTo(words);
    }

    @Test
    void a_page_speaks_the_language_asked_for_and_says_that_it_depends_on_it() {
        theme("spoken");
        record(strike("spoken-entry", "../2015-09-18", "spoken"));
        Answer english = http.get("/timelines/themes/spoken");
        assertThat(english.json().at("/items/0/displayDate").asString()).isEqualTo("no later than 18 September 2015");
        assertThat(english.header("Vary")).contains("Accept-Language");
        Answer russian = http.get("/timelines/themes/spoken", "Accept-Language", "ru-RU, en;q=0.5");
        assertThat(russian.json().at("/items/0/displayDate").asString()).isEqualTo("не позднее 18 сентября 2015 г.");
    }
}
