package io.dateline.development;

import static io.dateline.Example.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a file says anew, beside what people have said meanwhile. */
class ThreeWayTests {

    private static final String FILE = "{'publisher': 'Gazete', 'published': '2015-09-19'}";
    private static final String RIGHT = "{'publisher': 'Gazette', 'published': '2015-09-19'}";
    private static final String ANALYST = "{'publisher': 'Times', 'published': '2015-09-20'}";

    private static Details details(String sources, String claims, String participants) {
        return JsonMapper.builder()
                .build()
                .treeToValue(
                        json(
                                "{'date': '2015-09-18', 'kind': 'call', 'title': 'A call', 'summary': 'They spoke.', 'themes': [], 'participants': [%s], 'sources': [%s], 'claims': [%s], 'after': [], 'before': []}"
                                        .formatted(participants, sources, claims)),
                        Details.class);
    }

    @Test
    void a_publisher_spelt_right_keeps_its_claims_and_what_an_analyst_added() {
        String claim = "{'about': 'minutes', 'best': 30, 'source': 0}";
        Details before = details(FILE, claim, "");
        Details after = details(RIGHT, claim, "");
        Details now = details(ANALYST + ", " + FILE, "{'about': 'minutes', 'best': 30, 'source': 1}", "");
        Details result = ThreeWay.apply(now, before, after);
        assertThat(result.sources().stream().map(Source::publisher)).containsExactly("Times", "Gazette");
        assertThat(result.claims()).hasSize(1);
        assertThat(result.claims().get(0).source()).isEqualTo(1);
    }

    @Test
    void a_participant_named_anew_who_is_there_already_is_there_once() {
        Details before = details(RIGHT, "", participant("russia"));
        Details after = details(RIGHT, "", participant("usa"));
        Details now = details(RIGHT, "", participant("russia") + ", " + participant("usa"));
        Details result = ThreeWay.apply(now, before, after);
        assertThat(result.participants().stream().map(Participant::actor)).isEqualTo(List.of("usa"));
    }

    @Test
    void what_did_not_change_is_left_as_it_is() {
        Details file = details(RIGHT, "", participant("russia"));
        Details now = details(RIGHT + ", " + ANALYST, "", participant("usa"));
        assertThat(ThreeWay.apply(now, file, file)).isEqualTo(now);
    }

    private static String participant(String actor) {
        return "{'actor': '%s', 'role': 'initiator'}".formatted(actor);
    }
}
