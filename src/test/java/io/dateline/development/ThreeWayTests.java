package io.dateline.development;

import static io.dateline.Example.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What a file says anew, beside what people have said meanwhile. */
class ThreeWayTests {

    private static final String FILE = "{'publisher': 'Gazete', 'published': '2015-09-19'}";
    private static final String RIGHT = "{'publisher': 'Gazette', 'published': '2015-09-19'}";
    private static final String ANALYST = "{'publisher': 'Times', 'published': '2015-09-20'}";
    private static final String AGENCY = "{'publisher': 'Agency', 'published': '2015-09-20'}";

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

    @Test
    void another_paper_has_neither_the_grade_nor_the_withdrawal_of_the_one_in_whose_place_it_is_cited() {
        Details before = details(RIGHT + ", " + ANALYST, "", "");
        Details after = details(RIGHT + ", " + AGENCY, "", "");
        Details now = details(
                RIGHT + ", " + with(ANALYST, "'reliability': 'E', 'withdrawn': 'The Times took it back'"), "", "");
        assertThat(ThreeWay.apply(now, before, after)).isEqualTo(after);
    }

    @Test
    void a_claim_added_here_stays_with_the_paper_that_tells_it_where_a_file_cites_another_in_its_place() {
        Details before = details(RIGHT + ", " + ANALYST, "", "");
        Details after = details(RIGHT + ", " + AGENCY, "", "");
        Details now = details(RIGHT + ", " + ANALYST, "{'about': 'minutes', 'best': 30, 'source': 1}", "");
        Details result = ThreeWay.apply(now, before, after);
        assertThat(publishers(result)).containsExactly("Gazette", "Agency", "Times");
        assertThat(result.claims().get(0).source()).isEqualTo(2);
    }

    @Test
    void a_report_of_which_the_day_was_corrected_keeps_its_place_grade_and_claims_beside_one_that_is_new() {
        String claim = "{'about': 'minutes', 'best': 30, 'source': 0}";
        Details before = details(RIGHT + ", " + ANALYST, claim, "");
        Details after = details(RIGHT.replace("09-19", "09-21") + ", " + AGENCY + ", " + ANALYST, claim, "");
        Details now = details(
                with(RIGHT, "'reliability': 'B'") + ", " + ANALYST,
                claim + ", {'about': 'minutes', 'best': 40, 'source': 0}",
                "");
        Details result = ThreeWay.apply(now, before, after);
        assertThat(publishers(result)).containsExactly("Gazette", "Times", "Agency");
        assertThat(result.sources().get(0).published()).isEqualTo("2015-09-21");
        assertThat(result.sources().get(0).reliability()).isEqualTo("B");
        assertThat(result.claims().stream().map(Claim::source)).containsExactly(0, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'url': 'https://a.example/1'                 | 'url': 'https://a.example/2'                | false
                    'title': 'A call'                            | 'title': 'Another call'                     | false
                    'title': 'A call', 'url': 'https://a.example/1' | 'title': 'A call', 'url': 'https://a.example/2' | true
                    'title': 'A cal', 'url': 'https://a.example/1' | 'title': 'A call', 'url': 'https://a.example/1' | true
                    'title': 'A call'                            | 'title': 'A call', 'url': 'https://a.example/1' | true
                    'accessed': '2015-09-20'                     | 'title': 'A call'                           | true
                    """)
    void a_publisher_tells_one_report_at_one_address_or_under_one_title(String one, String other, boolean same) {
        Source was = details(with(RIGHT, one), "", "").sources().get(0);
        Source is = details(with(RIGHT.replace("09-19", "09-21"), other), "", "")
                .sources()
                .get(0);
        assertThat(was.sameReport(is)).isEqualTo(same);
        assertThat(is.sameReport(was)).isEqualTo(same);
    }

    @Test
    void where_nobody_changed_a_list_here_it_is_in_the_order_of_the_file() {
        Details before = details(RIGHT + ", " + ANALYST, "", participant("usa"));
        Details after = details(AGENCY + ", " + ANALYST, "", participant("russia") + ", " + participant("usa"));
        Details result = ThreeWay.apply(before, before, after);
        assertThat(result).isEqualTo(after);
    }

    @Test
    void a_figure_that_is_written_with_more_zeros_is_no_other_one_and_stays_withdrawn() {
        String claim = "{'about': 'killed', 'best': %s, 'source': 0%s}";
        Details before = details(RIGHT, claim.formatted("6", ""), "");
        Details after = details(RIGHT, claim.formatted("6.0", ""), "");
        Details now = details(RIGHT, claim.formatted("6", ", 'withdrawn': 'A misprint'"), "");
        assertThat(ThreeWay.apply(now, before, after)).isEqualTo(now);
    }

    @Test
    void a_day_that_the_file_corrects_is_in_no_time_zone_of_a_local_time_that_was_put_in_here() {
        Details before = dated("'2015-09-18'");
        Details after = dated("'2015-09-19'");
        Details now = dated("'2015-09-18T10:00', 'timeZone': 'Asia/Damascus'");
        assertThat(ThreeWay.apply(now, before, after)).isEqualTo(after);
        assertThat(Overridden.fields(now, before, after)).containsExactly("date", "timeZone");
        assertThat(ThreeWay.apply(now, before, before)).isEqualTo(now);
    }

    @Test
    void an_answer_given_here_goes_on_answering_what_the_file_says_otherwise() {
        String killed = "{'about': 'killed', 'best': %s, 'source': 0}";
        String answer = ", {'about': 'killed', 'best': 40, 'source': 1, 'answers': 0}";
        Details before = details(RIGHT, killed.formatted("17"), "");
        Details now = details(RIGHT + ", " + ANALYST, killed.formatted("17") + answer, "");
        Details other = details(RIGHT, killed.formatted("15"), "");
        assertThat(ThreeWay.apply(now, before, other))
                .isEqualTo(details(RIGHT + ", " + ANALYST, killed.formatted("15") + answer, ""));
        String later = RIGHT.replace("09-19", "09-21");
        assertThat(ThreeWay.apply(now, before, details(later, killed.formatted("17"), "")))
                .isEqualTo(details(later + ", " + ANALYST, killed.formatted("17") + answer, ""));
    }

    @Test
    void what_the_file_has_answered_itself_is_answered_by_the_same_where_one_of_them_was_withdrawn_here() {
        String claims =
                "{'about': 'killed', 'best': %s, 'source': 0}, {'about': 'hit', 'text': 'A mill.', 'answers': 0%s}";
        Details result = ThreeWay.apply(
                details(RIGHT, claims.formatted("17", ", 'withdrawn': 'A misprint'"), ""),
                details(RIGHT, claims.formatted("17", ""), ""),
                details(RIGHT, claims.formatted("15", ""), ""));
        assertThat(result).isEqualTo(details(RIGHT, claims.formatted("15", ", 'withdrawn': 'A misprint'"), ""));
    }

    private static Details dated(String date) {
        return JsonMapper.builder()
                .build()
                .treeToValue(
                        json(
                                "{'date': %s, 'kind': 'call', 'title': 'A call', 'summary': 'They spoke.', 'sources': [%s]}"
                                        .formatted(date, RIGHT)),
                        Details.class);
    }

    private static List<String> publishers(Details details) {
        return details.sources().stream().map(Source::publisher).toList();
    }

    private static String with(String source, String more) {
        return source.replace("}", ", " + more + "}");
    }

    private static String participant(String actor) {
        return "{'actor': '%s', 'role': 'initiator'}".formatted(actor);
    }
}
