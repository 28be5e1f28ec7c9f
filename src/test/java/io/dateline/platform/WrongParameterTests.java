package io.dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each wrong parameter is told by its name, with what would be right. */
class WrongParameterTests extends HttpTest {

    @ParameterizedTest
    @CsvSource({
        "/dates?edtf=2016&edtf=2017,          edtf",
        "/actors/russia?on=2015&on=2016,      on",
        "/imports?limit=1&limit=2,            limit",
        "/duplicates?limit=1&limit=2,         limit",
        "/actors?asOf=1&asOf=2,               asOf",
        "/developments?from=2015&from=2016,   from",
        "/timelines/actors/russia?asOf=1&asOf=2, asOf"
    })
    void what_is_given_twice_is_refused(String path, String parameter) {
        Answer refused = http.get(path).expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly(parameter);
        assertThat(message(refused)).isEqualTo("may be given once only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/imports?after=", "/duplicates?after=", "/developments?actor="})
    void what_no_database_keeps_is_refused(String path) {
        Answer refused = http.get(path + "a%00b").expectProblem(400, "invalid-input");
        assertThat(message(refused)).isEqualTo("must not have the character U+0000 in it");
    }

    @Test
    void a_writer_may_not_say_twice_what_to_do_with_duplicates() {
        Answer refused = http.post("/developments?duplicates=allow&duplicates=reject", "{}")
                .expectProblem(400, "invalid-input");
        assertThat(message(refused)).isEqualTo("may be given once only");
    }

    @Test
    void where_there_are_no_parameters_none_is_taken() {
        Answer refused = http.post("/actors?foo=1", "{}").expectProblem(400, "invalid-input");
        assertThat(message(refused)).isEqualTo("is not known here: no parameters are taken");
    }

    @Test
    void a_parameter_without_a_name_is_told() {
        String refused = http.raw("GET /api/v1/developments?=x HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        assertThat(refused).startsWith("HTTP/1.1 400").contains("has no name");
    }

    @Test
    void a_query_of_more_parameters_than_are_read_is_told() {
        assertThat(message(http.get("/developments?" + "a&".repeat(1100)).expectProblem(400, "invalid-input")))
                .isEqualTo("the query is malformed: it has more than 1000 parameters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            theme=ceasfire      | unknown theme 'ceasfire'; GET /api/v1/themes lists them
            theme=allepo        | unknown theme 'allepo', did you mean 'aleppo'?
            actor=zzzzzzzz      | unknown actor 'zzzzzzzz'; GET /api/v1/actors lists them
            kind=nope           | unknown kind 'nope'; GET /api/v1/kinds lists them
            kind=CALL           | unknown kind 'CALL', did you mean 'call'?
            country=Syria       | unknown country 'Syria', did you mean 'SY'?
            country=xx          | must be a country code of ISO 3166-1, two letters, like 'SY'
            """)
    void an_unknown_name_in_a_filter_leads_to_the_known_ones(String filter, String message) {
        for (String path : new String[] {"/developments?", "/stream?"}) {
            if (path.equals("/developments?") || !filter.startsWith("country")) {
                assertThat(message(http.get(path + filter).expectProblem(400, "invalid-input")))
                        .isEqualTo(message);
            }
        }
    }

    @Test
    void a_country_is_found_in_small_letters_too() {
        assertThat(http.get("/developments?country=sy&limit=3").expect(200).ids())
                .isNotEmpty()
                .isEqualTo(http.get("/developments?country=SY&limit=3").ids());
        assertThat(http.get("/timelines/places/Syria")
                        .expectProblem(404, "unknown-term")
                        .json()
                        .path("suggestion")
                        .asString())
                .isEqualTo("SY");
    }

    @Test
    void what_is_hardly_alike_is_not_suggested() {
        assertThat(http.get("/publishers/nope")
                        .expectProblem(404, "unknown-publisher")
                        .text())
                .doesNotContain("did you mean");
    }

    @Test
    void a_span_of_the_log_may_not_end_before_it_begins() {
        Answer refused = http.get("/log/verification?from=5&to=2").expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly("from");
        assertThat(message(refused)).isEqualTo("is beyond 'to', 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actors?asOf=",
                "/developments?asOf=",
                "/timelines/actors/russia?asOf=",
                "/timelines/actors/russia/changes?since=",
                "/timelines/actors/russia/changes?since=1&until="
            })
    void a_position_beyond_the_log_is_told_with_its_parameter(String path) {
        Answer refused = http.get(path + 999_999_999).expectProblem(400, "beyond-the-log");
        assertThat(refused.fields()).containsExactly(path.replaceAll(".*[?&](\\w+)=$", "$1"));
        assertThat(refused.json().at("/errors/0/value").asLong()).isEqualTo(999_999_999);
        assertThat(refused.json().path("head").asLong()).isPositive();
    }

    @Test
    void a_year_that_is_taken_for_a_position_is_told_how_to_be_written() {
        assertThat(message(http.get("/actors?asOf=9876").expectProblem(400, "beyond-the-log")))
                .endsWith("; a number alone is a position, the beginning of the year is 9876-01-01T00:00:00Z");
    }

    @Test
    void a_position_that_is_waited_for_in_vain_is_told_with_its_header() {
        assertThat(http.get("/developments", "Dateline-At-Least", "999999999")
                        .expectProblem(400, "beyond-the-log")
                        .fields())
                .containsExactly("Dateline-At-Least");
    }

    @Test
    void a_weekday_that_does_not_fit_the_date_is_told() {
        Answer refused = http.send(
                        "GET",
                        "/timelines/actors/russia",
                        BodyPublishers.noBody(),
                        "Accept-Datetime",
                        "Mon, 20 Sep 2016 08:00:00 GMT")
                .expectProblem(400, "invalid-input");
        assertThat(message(refused)).isEqualTo("names another weekday than the one of that date, Tuesday");
    }

    private static String message(Answer refused) {
        return refused.json().at("/errors/0/message").asString();
    }
}
