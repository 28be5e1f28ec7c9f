package io.dateline.development;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.HttpTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OriginTests extends HttpTest {

    @Test
    void each_event_knows_its_author_client_and_request() {
        http.post("/developments", call("signed"), who("Ada", "desk/1.0", "req-1"))
                .expect(201);
        http.post("/developments/signed/retraction", json("{'reason': 'r'}"), who("Grace", "desk/2.0", "req-2"))
                .expect(200);
        assertOrigin(metaData("signed", 0), "Ada", "desk/1.0", "req-1");
        assertOrigin(metaData("signed", 1), "Grace", "desk/2.0", "req-2");
    }

    @Test
    void a_name_is_kept_as_it_was_meant_whether_it_was_sent_as_a_browser_or_as_a_terminal_does() {
        for (Charset sent : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            String id = "written-in-" + sent.name().toLowerCase(Locale.ROOT);
            String body = call(id).toString();
            // One letter is sent for each byte.
            String author = new String("Zoë Müller".getBytes(sent), StandardCharsets.ISO_8859_1);
            assertThat(http.raw("POST /api/v1/developments HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/json\r\nContent-Length: " + body.length()
                            + "\r\nDateline-Author: " + author + "\r\n\r\n" + body))
                    .startsWith("HTTP/1.1 201");
            assertThat(metaData(id, 0).path("author").asString()).isEqualTo("Zoë Müller");
        }
    }

    @Test
    void whoever_does_not_say_who_they_are_is_anonymous_and_the_request_gets_an_id_that_is_answered() {
        Answer recorded = http.post("/developments", call("unsigned")).expect(201);
        JsonNode metaData = metaData("unsigned", 0);
        assertThat(metaData.path("author").asString()).isEqualTo("anonymous");
        assertThat(metaData.path("request").asString()).isNotBlank().isEqualTo(recorded.header("X-Request-Id"));
    }

    @Test
    void an_actor_is_registered_by_somebody_too() {
        http.post(
                        "/actors",
                        json("{'id': 'signed-actor', 'name': 'Signed', 'type': 'person'}"),
                        who("Ada", "desk/1.0", "req-3"))
                .expect(201);
        assertOrigin(metaData("actor:signed-actor", 0), "Ada", "desk/1.0", "req-3");
    }

    private static String[] who(String author, String client, String request) {
        return new String[] {"Dateline-Author", author, "User-Agent", client, "X-Request-Id", request, "If-Match", "*"};
    }

    private static void assertOrigin(JsonNode metaData, String author, String client, String request) {
        assertThat(metaData.path("author").asString()).isEqualTo(author);
        assertThat(metaData.path("client").asString()).isEqualTo(client);
        assertThat(metaData.path("request").asString()).isEqualTo(request);
    }

    private JsonNode metaData(String aggregate, long sequence) {
        byte[] stored = database.sql(
                        "SELECT meta_data FROM domain_event_entry WHERE aggregate_identifier = ? AND sequence_number = ?")
                .params(aggregate, sequence)
                .query(byte[].class)
                .single();
        return Example.JSON.readTree(new String(stored, StandardCharsets.UTF_8));
    }
}
