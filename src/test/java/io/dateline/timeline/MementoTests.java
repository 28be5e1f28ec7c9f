package io.dateline.timeline;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asked as a client asks that knows RFC 7089 and nothing of Dateline: it follows links and sends datetimes. */
class MementoTests extends HttpTest {

    private static final String LONG_AGO = "Thu, 01 Jan 1970 00:00:00 GMT";
    private static final String FAR_AHEAD = "Fri, 01 Jan 2100 00:00:00 GMT";
    private static final Pattern LINK =
            Pattern.compile("<http://127\\.0\\.0\\.1:\\d+/api/v1([^>]*)>; rel=\"([^\"]*)\"(?:; type=\"[^\"]*\")?"
                    + "(?:; datetime=\"([^\"]*)\")?");

    private record Link(String path, String relation, String datetime) {}

    @Test
    void from_a_development_to_each_of_its_mementos_and_back() {
        record(call("remembered"));
        correct("remembered", "2015-09-17");
        retract("remembered");
        Answer original = http.get("/developments/remembered").expect(410);
        assertThat(one(original, "timegate").path()).isEqualTo("/developments/remembered");
        assertThat(original.header("Vary")).contains("accept-datetime", "Accept-Language");
        roundTrip("/developments/remembered", original, List.of("2015-09-18", "2015-09-17", "2015-09-17"), "/date");
        assertThat(gate("/developments/remembered", LONG_AGO)
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void from_a_timeline_to_each_of_its_mementos_and_back() {
        theme("remembered-theme");
        record(strike("remembered-a", "2015-09-01", "remembered-theme"));
        record(strike("remembered-b", "2015-08-01", "remembered-theme"));
        correct("remembered-b", "2015-10-01");
        retract("remembered-a");
        String path = "/timelines/themes/remembered-theme?kind=strike&limit=1";
        Answer original = http.get(path).expect(200);
        assertThat(original.link("self")).isEqualTo(path);
        roundTrip(
                path, original, List.of("remembered-a", "remembered-b", "remembered-a", "remembered-b"), "/items/0/id");
    }

    @Test
    void a_development_that_moved_away_from_a_timeline_changed_it() {
        theme("left");
        theme("arrived");
        long recorded = record(strike("moved", "2015-09-01", "left"));
        long moved = http.patch("/developments/moved", json("{'reason': 'r', 'themes': ['arrived']}"), "If-Match", "*")
                .expect(200)
                .position();
        assertThat(http.get("/timelines/themes/left/timemap").text())
                .contains("asOf=" + recorded + ">", "asOf=" + moved + ">");
        assertThat(http.get("/timelines/themes/arrived/timemap").text())
                .doesNotContain("asOf=" + recorded + ">")
                .contains("asOf=" + moved + ">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/developments",
                "/timelines/actors/russia",
                "/timelines/actors/Lavrov",
                "/timelines/pairs/usa/russia",
                "/timelines/places/RU",
                "/timelines/themes/us-russia-coordination"
            })
    void every_timeline_has_mementos_and_pages_as_before(String path) {
        record(call("of-every-timeline" + path.hashCode()));
        Answer memento = gate(path + "?limit=1&tz=UTC", FAR_AHEAD);
        assertThat(memento.header("Memento-Datetime")).endsWith("GMT");
        assertThat(memento.link("self")).contains("asOf=");
        assertThat(one(memento, "original timegate").path()).isEqualTo(path + "?limit=1&tz=UTC");
        http.get(one(memento, "timemap").path()).expect(200);
    }

    @Test
    void what_an_actor_did_before_it_was_merged_is_remembered_at_its_own_address() {
        actor("remembered-old");
        actor("remembered-new");
        record(call("of-remembered-old").set("participants", list("{'actor': 'remembered-old', 'role': 'party'}")));
        String path = "/timelines/actors/remembered-old";
        String map = http.get(path + "/timemap").expect(200).text();
        http.post("/actors/remembered-old/merge", json("{'reason': 'r', 'into': 'remembered-new'}"), "If-Match", "*")
                .expect(200);
        assertThat(http.get(path + "/timemap").expect(200).text())
                .contains(links(map).stream()
                        .filter(link -> link.relation().contains("memento"))
                        .map(Link::path)
                        .toList());
        String first = links(map).stream()
                .filter(link -> link.relation().startsWith("first"))
                .findFirst()
                .orElseThrow()
                .path();
        assertThat(http.get(first).expect(200).ids()).containsExactly("of-remembered-old");
        assertThat(gate(path, LONG_AGO).ids()).containsExactly("of-remembered-old");
    }

    @Test
    void a_memento_as_the_sources_had_it_stays_one() {
        record(call("remembered-known"));
        String path = "/developments/remembered-known?knownOn=2015-09-30";
        Answer memento = gate(path, FAR_AHEAD);
        assertThat(one(memento, "original timegate").path()).isEqualTo(path);
        assertThat(http.get(one(memento, "timemap").path()).text()).contains("timemap?knownOn=2015-09-30>", "&asOf=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-09-20",
                "Tue, 20 Sep 2016 08:00:00 +0000",
                "Mon, 20 Sep 2016 08:00:00 GMT",
                "Tue, 20 Sep 2016 08:00:00 CET",
                "Tue, 20 Sep 2016 25:00:00 GMT",
                "Tuesday, 20-Sep-16 08:00:00 GMT",
                "yesterday"
            })
    void a_datetime_that_is_none_is_refused(String datetime) {
        Answer refused = http.get("/developments", "Accept-Datetime", datetime).expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly("Accept-Datetime");
    }

    @Test
    void what_has_no_past_is_answered_as_it_is() {
        theme("without-past");
        http.get("/developments/never-remembered", "Accept-Datetime", FAR_AHEAD).expectProblem(404, "never-recorded");
        http.get("/developments/never-remembered/timemap").expectProblem(404, "never-recorded");
        http.get("/timelines/themes/without-past", "Accept-Datetime", FAR_AHEAD).expect(200);
        assertThat(http.get("/timelines/themes/without-past/timemap")
                        .expect(200)
                        .text())
                .doesNotContain("memento");
    }

    @Test
    void a_memento_asked_for_a_datetime_stays_what_it_is() {
        long recorded = record(call("remembered-still"));
        correct("remembered-still", "2015-09-17");
        assertThat(http.get("/developments/remembered-still?asOf=" + recorded, "Accept-Datetime", FAR_AHEAD)
                        .expect(200)
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void neither_a_refusal_nor_what_may_yet_change_is_a_memento() {
        record(call("remembered-not"));
        Answer ahead = http.get("/developments/remembered-not?asOf=2100-01-01T00:00:00Z")
                .expect(200);
        assertThat(ahead.header("Memento-Datetime")).isEmpty();
        Answer unknown = http.get("/developments/never-remembered?asOf=1").expectProblem(404, "never-recorded");
        assertThat(unknown.header("Memento-Datetime") + unknown.header("Link")).isEmpty();
    }

    /** Original, TimeMap, and from each datetime in it through the TimeGate to the last memento of that second. */
    private void roundTrip(String path, Answer original, List<String> values, String pointer) {
        Answer map = http.get(one(original, "timemap").path()).expect(200);
        assertThat(map.header("Content-Type")).isEqualTo("application/link-format");
        assertThat(one(map, "original timegate").path()).isEqualTo(path);
        List<Link> mementos = links(map.text()).stream()
                .filter(link -> link.relation().contains("memento"))
                .toList();
        assertThat(mementos.get(0).relation()).startsWith("first");
        assertThat(mementos.get(mementos.size() - 1).relation()).contains("last");
        assertThat(map.text())
                .contains(
                        "from=\"" + mementos.get(0).datetime(),
                        "until=\"" + mementos.get(mementos.size() - 1).datetime());
        assertThat(mementos.stream()
                        .map(link -> http.get(link.path()).json().at(pointer).asString()))
                .isEqualTo(values);
        for (Link memento : mementos) {
            assertThat(http.get(memento.path()).header("Memento-Datetime")).isEqualTo(memento.datetime());
            Link last = mementos.stream()
                    .filter(other -> other.datetime().equals(memento.datetime()))
                    .reduce(memento, (earlier, later) -> later);
            assertThat(gate(path, memento.datetime()).text())
                    .isEqualTo(http.get(last.path()).text());
        }
        assertThat(gate(path, LONG_AGO).text())
                .isEqualTo(http.get(mementos.get(0).path()).text());
        assertThat(gate(path, FAR_AHEAD).text())
                .isEqualTo(http.get(mementos.get(mementos.size() - 1).path()).text());
    }

    /** Where the TimeGate leads. */
    private Answer gate(String path, String datetime) {
        Answer redirect = http.get(path, "Accept-Datetime", datetime).expect(302);
        assertThat(redirect.header("Vary")).contains("accept-datetime");
        assertThat(one(redirect, "original timegate").path()).isEqualTo(path);
        assertThat(one(redirect, "timemap").path()).contains("/timemap");
        Link memento = one(redirect, "memento");
        assertThat(redirect.header("Location")).endsWith("/api/v1" + memento.path());
        Answer answer = http.get(memento.path());
        assertThat(answer.header("Memento-Datetime")).isEqualTo(memento.datetime());
        return answer;
    }

    private static Link one(Answer answer, String relation) {
        String header = answer.header("Link");
        List<Link> found = links(header.isEmpty() ? answer.text() : header).stream()
                .filter(link -> link.relation().equals(relation))
                .toList();
        assertThat(found).as(header).hasSize(1);
        return found.get(0);
    }

    private static List<Link> links(String text) {
        List<Link> links = new ArrayList<>();
        for (MatchResult link : LINK.matcher(text).results().toList()) {
            links.add(new Link(link.group(1), link.group(2), link.group(3)));
        }
        return links;
    }

    private void correct(String id, String date) {
        http.patch("/developments/" + id, json("{'reason': 'r', 'date': '" + date + "'}"), "If-Match", "*")
                .expect(200);
    }

    private void retract(String id) {
        http.post("/developments/" + id + "/retraction", json("{'reason': 'r'}"), "If-Match", "*")
                .expect(200);
    }
}
