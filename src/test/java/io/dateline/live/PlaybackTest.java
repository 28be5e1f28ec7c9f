package io.dateline.live;

import static io.dateline.Example.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import io.dateline.Sse;
import io.dateline.Sse.Event;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A viewer who watches a playback to its end. */
abstract class PlaybackTest extends HttpTest {

    /** Everything that is played, but for the end of it, which must be there. */
    List<Event> play(String path) {
        try (Sse stream = http.stream(path)) {
            return read(stream);
        }
    }

    List<Event> resume(String path, String place) {
        try (Sse stream = http.stream(path, "Last-Event-ID", place)) {
            return read(stream);
        }
    }

    static List<Event> read(Sse stream) {
        List<Event> events = new ArrayList<>();
        for (Event event = stream.next(); event != null; event = stream.next()) {
            events.add(event);
        }
        Event last = events.remove(events.size() - 1);
        assertThat(last.type()).isEqualTo("done");
        assertThat(last.place()).isEqualTo("done");
        return events;
    }

    static List<String> ids(List<Event> played) {
        return played.stream().map(step -> step.json().path("id").asString()).toList();
    }

    /** Without the time of the step. */
    static JsonNode entry(Event step) {
        return ((ObjectNode) step.json()).without("at");
    }

    void correct(String id, String body) {
        http.patch("/developments/" + id, json(body), "If-Match", "*").expect(200);
    }

    void retract(String id, String body) {
        http.post("/developments/" + id + "/retraction", json(body), "If-Match", "*")
                .expect(200);
    }
}
