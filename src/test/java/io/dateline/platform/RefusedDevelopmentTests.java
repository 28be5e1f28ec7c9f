package io.dateline.platform;

import static io.dateline.Example.JSON;
import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever records a development that cannot be right is told each field that is wrong, and nothing is recorded. */
class RefusedDevelopmentTests extends HttpTest {

    private static final String SOURCE = "\"sources\": [{\"publisher\": \"Gazette\", \"published\": \"2015-09-19\"";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'colour': 'red'                                          | colour
                    'place': {'name': 'Moscow', 'town': 'x'}                 | place.town
                    'date': null                                             | date
                    'date': '2015-02-30'                                     | date
                    'date': 'yesterday'                                      | date
                    'date': '18/09/2015'                                     | date
                    'date': ''                                               | date
                    'date': {}                                               | date
                    'kind': 'cal'                                            | kind
                    'kind': ''                                               | kind
                    'title': null                                            | title
                    'title': ' '                                             | title
                    'title': ['Call']                                        | title
                    'title': 'LONG301'                                       | title
                    'summary': 'LONG4001'                                    | summary
                    'summary': null                                          | summary
                    'participants': 'russia'                                 | participants
                    'participants': ['russia']                               | participants[0]
                    'participants': [{'actor': 'ruzzia', 'role': 'party'}]   | participants[0].actor
                    'participants': [{'actor': 'russia', 'role': 'hero'}]    | participants[0].role
                    'participants': [{'actor': 'russia'}]                    | participants[0].role
                    'participants': [{'actor': 'russia', 'role': 'party'}, {'actor': 'Moscow', 'role': 'party'}] | participants
                    'themes': ['allepo']                                     | themes[0]
                    'themes': ['aleppo', 'aleppo']                           | themes
                    'themes': {}                                             | themes
                    'place': {}                                              | place.name
                    'place': 'Moscow'                                        | place
                    'place': {'name': 'Moscow', 'country': 'RUS'}            | place.country
                    'place': {'name': 'Moscow', 'country': 'ru'}             | place.country
                    'place': {'name': 'Moscow', 'country': 'XX'}             | place.country
                    'place': {'name': 'Moscow', 'lat': 90.01}                | place.lat
                    'place': {'name': 'Moscow', 'lat': 'north'}              | place.lat
                    'place': {'name': 'Moscow', 'lat': 55.75}                | place.lat
                    'place': {'name': 'Moscow', 'lon': -180.01}              | place.lon
                    'place': {'name': 'Moscow', 'lon': true}                 | place.lon
                    'place': {'name': 'Moscow', 'lon': 37.62}                | place.lon
                    'place': {'name': 'Moscow', 'precision': 'roughly'}      | place.precision
                    'timeZone': 'Europe/Moscow'                              | timeZone
                    'timeZone': 'Mars/Olympus', 'date': '2015-09-18T12:00:00' | timeZone
                    'timeZone': 'Europe/Moscow', 'date': '2015-09-18T12:00:00Z' | timeZone
                    'significance': 0                                        | significance
                    'significance': 6                                        | significance
                    'significance': {}                                       | significance
                    'claims': [{}]                                           | claims[0].about
                    'claims': [{'about': 'killed', 'low': 5, 'high': 4}]     | claims[0].low
                    'claims': [{'about': 'killed', 'low': 5, 'best': 4}]     | claims[0].low
                    'claims': [{'about': 'killed', 'best': 'many'}]          | claims[0].best
                    'claims': [{'about': 'killed', 'best': 1, 'source': 1}]  | claims[0].source
                    'claims': [{'about': 'killed', 'source': -1}]            | claims[0].source
                    'claims': [{'about': 'killed', 'best': 1, 'claimant': 'ruzzia'}]| claims[0].claimant
                    'claims': [{'about': 'killed'}]                          | claims[0]
                    'claims': [{'about': 'perpetrator', 'source': 0}]        | claims[0]
                    'claims': [{'about': 'perpetrator', 'text': ' '}]        | claims[0].text
                    'claims': [{'about': 'killed', 'unit': 'persons', 'best': -5}]| claims[0].best
                    'claims': [{'about': 'Injured ', 'low': -5}]             | claims[0].low
                    'claims': [{'about': 'hostages', 'unit': 'Persons', 'high': -1}]| claims[0].high
                    'claims': [{'about': 'killed', 'unit': 'persons', 'best': 1.5}]| claims[0].best
                    'sources': []                                            | sources
                    'sources': null                                          | sources
                    'sources': [{'publisher': 'Gazette'}]                    | sources[0].published
                    'sources': [{'published': '2015'}]                       | sources[0].publisher
                    SOURCE, 'url': 'ftp://example.org'}]                     | sources[0].url
                    SOURCE, 'url': 'https://reader@example.org/a'}]          | sources[0].url
                    SOURCE, 'sha256': 'abc'}]                                | sources[0].sha256
                    SOURCE, 'passage': {'from': 9, 'to': 3}}]                | sources[0].passage.to
                    SOURCE, 'passage': {'from': -1, 'to': 3}}]               | sources[0].passage.from
                    SOURCE, 'passage': {'from': 1}}]                         | sources[0].passage.to
                    SOURCE, 'reliability': 'G'}]                             | sources[0].reliability
                    SOURCE, 'credibility': 7}]                               | sources[0].credibility
                    SOURCE, 'accessed': '2015-13'}]                          | sources[0].accessed
                    SOURCE}, {'publisher': 'Gazette', 'published': '2015-09-19'}] | sources
                    'id': 'two words'                                        | id
                    'id': 'actor:russia'                                     | id
                    'id': ''                                                 | id
                    'id': 7                                                  | id
                    'id': '-begins-with-hyphen'                              | id
                    'id': 'LONG101'                                          | id
                    'id': 'batch'                                            | id
                    'id': 'counts'                                           | id
                    """)
    void what_cannot_be_right_is_refused_with_its_field(String change, String field) {
        long head = head();
        assertThat(post(change).expectProblem(400, "invalid-input").fields()).containsExactly(field);
        assertThat(head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'kind': 'ceasfire'                                     | unknown kind 'ceasfire', did you mean 'ceasefire'?
                    'participants': [{'actor': 'ruzzia', 'role': 'party'}] | unknown actor 'ruzzia', did you mean 'russia'?
                    'participants': [{'actor': 'Shoygo', 'role': 'party'}] | did you mean 'sergei-shoigu'?
                    'themes': ['allepo']                                   | unknown theme 'allepo', did you mean 'aleppo'?
                    'participants': [{'actor': 'zzzzzz', 'role': 'party'}] | add it with POST /api/v1/actors
                    'participants': [{'actor': 'usa', 'role': 'hero'}]     | must be one of initiator, target, host
                    'claims': [{'about': 'killed'}]                        | give a figure (low, best or high) or a text
                    'claims': [{'about': 'killed', 'best': -5}]            | cannot be less than 0
                    'claims': [{'about': 'killed', 'unit': 'persons', 'best': 1.5}] | low and high
                    'place': {'name': 'Moscow', 'lat': 55.75}              | give both or neither
                    """)
    void the_refusal_says_what_would_be_right(String change, String hint) {
        JsonNode error = post(change).expectProblem(400, "invalid-input").json().at("/errors/0");
        assertThat(error.path("message").asString()).contains(hint);
        assertThat(error.path("value").asString()).isNotBlank();
    }

    @Test
    void every_wrong_field_is_told_at_once() {
        assertThat(post("'date': '2015-02-30', 'title': '', 'place': {'name': 'x', 'lat': 91}, 'sources': []")
                        .fields())
                .containsExactlyInAnyOrder("date", "title", "place.lat", "sources");
        assertThat(post("'kind': 'cal', 'themes': ['allepo'], 'participants': [{'actor': 'ruzzia', 'role': 'party'}]")
                        .fields())
                .containsExactlyInAnyOrder("kind", "themes[0]", "participants[0].actor");
    }

    /** Whoever reads the log would read it, for ever. */
    @Test
    void a_password_in_an_address_is_refused_and_not_repeated() {
        Answer refused =
                post("SOURCE, 'url': 'https://reader:s3cret@example.org/a@b'}]").expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly("sources[0].url");
        assertThat(refused.json().at("/errors/0/value").asString()).isEqualTo("https://…@example.org/a@b");
        assertThat(refused.text()).contains("without").doesNotContain("s3cret", "reader");
        record(call("at-sign-in-path"));
        Answer reason = http.post(
                        "/developments/at-sign-in-path/confirmation",
                        json(
                                "{'reason': 'r', 'source': {'publisher': 'P', 'published': '2016', 'url': 'http://u:s3cret@h/'}}"),
                        "If-Match",
                        "*")
                .expectProblem(400, "invalid-input");
        assertThat(reason.fields()).containsExactly("source.url");
        assertThat(reason.text()).doesNotContain("s3cret");
        http.post(
                        "/developments/at-sign-in-path/sources",
                        json("{'publisher': 'P', 'published': '2016', 'url': 'https://example.org/@channel?mail=a@b'}"),
                        "If-Match",
                        "*")
                .expect(201);
    }

    private Answer post(String change) {
        ObjectNode body = call("never-right");
        String changes = change.replace("SOURCE", SOURCE).replace('\'', '"');
        for (int length : List.of(101, 301, 4001)) {
            changes = changes.replace("\"LONG" + length + "\"", "\"" + "x".repeat(length) + "\"");
        }
        JSON.readTree("{" + changes + "}").properties().forEach(field -> body.set(field.getKey(), field.getValue()));
        return http.post("/developments", body);
    }
}
