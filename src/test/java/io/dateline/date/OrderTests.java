package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OrderTests {

    @Test
    void dates_are_ordered_by_their_earliest_second_then_their_latest_then_their_text() {
        Stream<String> shuffled = Stream.of(
                "2016-09-12", "2016-09-12T19:00:00Z", "../2017", "2016/..", "2016", "-0044", "2016~", "2016-09");
        assertThat(shuffled.map(EdtfDate::parse).sorted().map(EdtfDate::toString))
                .containsExactly(
                        "../2017",
                        "-0044",
                        "2016",
                        "2016~",
                        "2016/..",
                        "2016-09",
                        "2016-09-12",
                        "2016-09-12T19:00:00Z");
    }

    @Test
    void dates_are_equal_when_they_are_written_alike() {
        assertThat(EdtfDate.parse("2016?"))
                .isEqualTo(EdtfDate.parse("2016?"))
                .hasSameHashCodeAs(EdtfDate.parse("2016?"));
        assertThat(EdtfDate.parse("?2016")).isNotEqualTo(EdtfDate.parse("2016?"));
    }

    @Test
    void a_date_is_its_text_in_json() {
        JsonMapper json = JsonMapper.builder().build();
        assertThat(json.writeValueAsString(EdtfDate.parse("2016-09-~12"))).isEqualTo("\"2016-09-~12\"");
        assertThat(json.readValue("\"2016-09-~12\"", EdtfDate.class)).isEqualTo(EdtfDate.parse("2016-09-~12"));
    }
}
