package io.dateline.live;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.source;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import io.dateline.Sse;
import io.dateline.Sse.Event;
import io.dateline.projection.Generations;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class StreamTests extends HttpTest {

    @Autowired
    private Generations generations;

    @Autowired
    private LiveEvents events;

    @Test
    void what_happens_to_a_development_is_told_as_it_happens() {
        try (Sse stream = http.stream("/stream")) {
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            long recorded = record(call("told-live"));
            assertNext(stream, recorded, "recorded", 1);
            long corrected = correct("told-live", "{'reason': 'r', 'title': 'Other'}");
            assertThat(assertNext(stream, corrected, "corrected", 2)
                            .path("title")
                            .asString())
                    .isEqualTo("Other");
            long cited = http.post("/developments/told-live/sources", source("Times", "2015-09-20"), "If-Match", "*")
                    .expect(201)
                    .position();
            assertNext(stream, cited, "source-added", 3);
            JsonNode gone = assertNext(stream, retract("told-live"), "retracted", 4);
            assertThat(gone.path("status").asString()).isEqualTo("retracted");
            assertThat(gone.path("reason").asString()).isEqualTo("A hoax");
        }
    }

    @Test
    void an_entry_is_told_as_it_stood_then_and_as_the_timelines_have_it() {
        long recorded = record(call("as-then"));
        correct("as-then", "{'reason': 'r', 'date': '2015-09'}");
        String then = http.get("/developments/as-then?asOf=" + recorded).text();
        try (Sse stream = http.stream("/stream?after=" + (recorded - 1))) {
            assertThat(stream.next().data() + "\n").isEqualTo(then);
            assertThat(stream.next().data() + "\n")
                    .isEqualTo(http.get("/developments/as-then").text());
        }
        try (Sse stream = http.stream("/stream", "Last-Event-ID", "" + (recorded - 1), "Accept-Language", "de")) {
            assertThat(stream.next().json().path("displayDate").asString()).isEqualTo("18. September 2015");
        }
    }

    @Test
    void a_reader_hears_of_what_it_asked_for_only() {
        long before = record(call("other-call"));
        theme("streamed");
        long strike = record(strike("heard", "2015", "streamed"));
        long call = record(call("heard-call"));
        String after = "after=" + (before - 1);
        assertThat(ids("/stream?theme=streamed&" + after, 1)).containsExactly(strike);
        assertThat(ids("/stream?kind=strike&" + after, 1)).containsExactly(strike);
        assertThat(ids("/stream?actor=Lavrov&kind=!strike&" + after, 2)).containsExactly(before, call);
        assertThat(ids("/stream?actor=Lavrov,russia&country=RU&" + after, 2)).containsExactly(before, call);
        assertThat(ids("/stream?actor=usa&actor=russia&" + after, 2)).containsExactly(before, call);
    }

    @Test
    void a_reader_of_a_timeline_hears_that_an_entry_has_left_it() {
        theme("left");
        theme("entered");
        long recorded = record(strike("moves", "2015", "left"));
        long moved = correct("moves", "{'reason': 'r', 'themes': ['entered']}");
        assertThat(ids("/stream?theme=left&after=" + (recorded - 1), 2)).containsExactly(recorded, moved);
        assertThat(ids("/stream?theme=entered&after=" + (recorded - 1), 1)).containsExactly(moved);
    }

    @Test
    void a_row_that_is_damaged_keeps_no_reader_from_what_comes_after_it() {
        record(call("damaged-row"));
        long damaged = correct("damaged-row", "{'reason': 'r', 'title': 'Other'}");
        String table =
                "UPDATE timeline_state_" + generations.active("timelines").suffix();
        projections
                .sql(table + " SET document = CONCAT('}', document) WHERE development = 'damaged-row'")
                .update();
        try {
            long after = record(call("after-a-damaged-row"));
            assertThat(events.between(damaged - 1, after))
                    .extracting(event -> event.entry() != null)
                    .containsExactly(false, true);
        } finally {
            // For the comparisons of replays.
            projections
                    .sql(table + " SET document = SUBSTRING(document, 2) WHERE development = 'damaged-row'")
                    .update();
        }
    }

    @Test
    void a_reader_who_is_told_nothing_gets_signs_of_life_that_say_where_it_is() {
        theme("silent");
        try (Sse stream = http.stream("/stream?theme=silent")) {
            long position = record(call("not-told"));
            stream.readTo(position);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=-1",
                "after=x",
                "after=99999999",
                "actor=ruzzia",
                "kind=cal",
                "country=XX",
                "theme=",
                "asOf=1"
            })
    void what_cannot_be_streamed_is_refused(String query) {
        assertThat(http.get("/stream?" + query, "Accept", "text/event-stream")
                        .expectProblem(400, "invalid-input")
                        .fields())
                .contains(query.substring(0, query.indexOf('=')));
    }

    @Test
    void a_place_to_resume_from_must_be_a_position() {
        assertThat(http.get("/stream", "Last-Event-ID", "yesterday")
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("Last-Event-ID");
    }

    private List<Long> ids(String path, int count) {
        try (Sse stream = http.stream(path)) {
            return Stream.generate(stream::next).limit(count).map(Event::id).toList();
        }
    }

    private static JsonNode assertNext(Sse stream, long position, String type, long version) {
        Event event = stream.next();
        assertThat(event.id()).isEqualTo(position);
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.json().path("version").asLong()).isEqualTo(version);
        return event.json();
    }

    private long correct(String id, String body) {
        return http.patch("/developments/" + id, json(body), "If-Match", "*")
                .expect(200)
                .position();
    }

    private long retract(String id) {
        return http.post("/developments/" + id + "/retraction", json("{'reason': 'A hoax'}"), "If-Match", "*")
                .expect(200)
                .position();
    }
}
