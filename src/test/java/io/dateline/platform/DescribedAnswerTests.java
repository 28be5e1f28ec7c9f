package io.dateline.platform;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.source;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.HttpTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What /openapi.json says of an answer is what comes: status, type, every field, and those that are always there. */
class DescribedAnswerTests extends HttpTest {

    private static final String[] LATEST = {"If-Match", "*"};

    private JsonNode api;
    private Described described;

    @BeforeEach
    void describe() {
        String answer = http.raw("GET /openapi.json HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        api = Example.JSON.readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
        described = new Described(api);
    }

    private Answer get(String template, String path, String... headers) {
        Answer answer = http.get(path, headers);
        described.hold("get", template, answer);
        return answer;
    }

    private Answer post(String template, String path, Object body, String... headers) {
        Answer answer = http.post(path, body, headers);
        described.hold("post", template, answer);
        return answer;
    }

    @Test
    void what_is_read_is_what_the_docs_say() {
        get("/developments", "/developments?limit=1000&links=true").expect(200);
        get("/timelines/actors/{actor}", "/timelines/actors/russia?links=true").expect(200);
        get("/timelines/pairs/{a}/{b}", "/timelines/pairs/usa/russia").expect(200);
        get("/timelines/themes/{theme}/counts", "/timelines/themes/syria-ceasefire/counts?by=year")
                .expect(200);
        get("/timelines", "/timelines").expect(200);
        get("/dates", "/dates?edtf=2016-09~/..").expect(200);
        get("/actors", "/actors").expect(200);
        get("/actors/{id}", "/actors/russia").expect(200);
        get("/actors/{id}/versions", "/actors/russia/versions").expect(200);
        get("/themes", "/themes").expect(200);
        get("/themes/{id}", "/themes/aleppo").expect(200);
        get("/kinds", "/kinds").expect(200);
        get("/kinds/{id}", "/kinds/call").expect(200);
        get("/publishers", "/publishers").expect(200);
        get("/publishers/{id}", "/publishers/sputniknews.com").expect(200);
        get("/duplicates", "/duplicates").expect(200);
        get("/replays/problems", "/replays/problems").expect(200);
        get("/log/verification", "/log/verification").expect(200);
    }

    @Test
    void a_life_is_answered_as_the_docs_say_at_each_step() {
        String one = "/developments/{id}";
        String path = "/developments/described";
        theme("described");
        record(strike("described-cause", "2016-02", "described"));
        long before = head();
        post("/developments", "/developments", strike("described", "2016-03", "described"))
                .expect(201);
        post(
                        "/developments",
                        "/developments",
                        strike("described-async", "2016-03", "described"),
                        "Prefer",
                        "respond-async")
                .expect(202);
        post(one + "/sources", path + "/sources", source("Times", "2020"), LATEST)
                .expect(201);
        post(one + "/claims", path + "/claims", json("{'about': 'killed', 'best': 3, 'source': 0}"), LATEST)
                .expect(201);
        post(one + "/claims", path + "/claims", json("{'about': 'killed', 'best': 4, 'source': 1}"), LATEST)
                .expect(201);
        String link = "{'type': 'responds-to', 'target': 'described-cause', 'reason': 'r'}";
        post(one + "/links", path + "/links", json(link), LATEST).expect(201);
        Answer corrected = http.patch(path, json("{'reason': 'r', 'title': 'Another title'}"), LATEST);
        described.hold("patch", one, corrected.expect(200));
        Answer read = get(one, path).expect(200);
        get(one, path, "If-None-Match", read.header("ETag")).expect(304);
        get(one + "/versions", path + "/versions").expect(200);
        Answer version = get(one + "/versions/{version}", path + "/versions/2").expect(200);
        get(one + "/versions/{version}", path + "/versions/2", "If-None-Match", version.header("ETag"))
                .expect(304);
        get(one + "/chain", path + "/chain").expect(200);
        get(one + "/similar", path + "/similar").expect(200);
        String told = "{'a': 'described', 'b': 'described-async', 'reason': 'r'}";
        post("/duplicates/distinct", "/duplicates/distinct", json(told)).expect(201);
        post(
                        one + "/merge",
                        "/developments/described-async/merge",
                        json("{'into': 'described', 'reason': 'r'}"),
                        LATEST)
                .expect(200);
        get(one, "/developments/described-async").expect(308);
        post(one + "/retraction", path + "/retraction", json("{'reason': 'r'}"), LATEST)
                .expect(200);
        get(one, path).expect(410);
        get("/corrections", "/corrections?theme=described").expect(200);
        String changes = "/timelines/themes/described/changes?since=";
        Answer all = get("/timelines/themes/{theme}/changes", changes + before).expect(200);
        assertThat(get("/timelines/themes/{theme}/changes", changes + before + "&until=" + read.position())
                        .ids())
                .contains("described");
        assertThat(all.status()).isEqualTo(200);
    }

    @Test
    void an_actor_that_was_merged_is_answered_as_the_docs_say() {
        for (String id : new String[] {"described-a", "described-b"}) {
            post("/actors", "/actors", json("{'id': '" + id + "', 'name': '" + id + "', 'type': 'person'}"))
                    .expect(201);
        }
        post("/actors/{id}/aliases", "/actors/described-a/aliases", json("{'alias': 'Dr A', 'reason': 'r'}"), LATEST)
                .expect(201);
        get(
                        "/actors/{id}",
                        "/actors/described-a",
                        "If-None-Match",
                        http.get("/actors/described-a").header("ETag"))
                .expect(304);
        post("/actors/{id}/merge", "/actors/described-a/merge", json("{'into': 'described-b', 'reason': 'r'}"), LATEST)
                .expect(200);
        get("/actors/{id}", "/actors/described-a").expect(308);
        get("/timelines/actors/{actor}", "/timelines/actors/described-a").expect(308);
        get("/timelines/actors/{actor}", "/timelines/actors/russia", "Accept-Datetime", "Tue, 20 Sep 2016 08:00:00 GMT")
                .expect(302);
    }

    @Test
    void many_at_once_and_a_replay_are_answered_as_the_docs_say() {
        String rows = call("described-row") + "\n" + call("described-row").put("title", "Other") + "\n{}\n";
        Answer lines = http.send(
                "POST",
                "/developments/batch?importId=described-import",
                BodyPublishers.ofString(rows),
                "Content-Type",
                "application/x-ndjson");
        described.hold("post", "/developments/batch", lines.expect(200));
        get("/imports", "/imports").expect(200);
        get("/imports/{id}", "/imports/described-import").expect(200);
        Answer undone =
                http.send("DELETE", "/imports/described-import?reason=r", BodyPublishers.noBody(), new String[0]);
        described.hold("delete", "/imports/{id}", undone.expect(200));
        get("/imports/{id}", "/imports/described-import").expect(200);
        String replay = begin("vocabulary");
        get("/replays/{id}", replay).expect(200);
        await().until(() -> !running(replay));
        get("/replays/{id}", replay).expect(200);
        get("/replays", "/replays").expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'items': [], 'more': 1}",
                "{'items': [{}]}",
                "{'items': [], 'next': 1}",
                "{'items': {}}",
                "{'items': ['russia']}"
            })
    void an_answer_that_is_not_described_is_noticed(String answer) {
        Answer real = http.get("/developments");
        Answer other = new Answer(
                real.status(), real.headers(), json(answer).toString().getBytes(StandardCharsets.UTF_8));
        described.hold("get", "/developments", real);
        assertThatThrownBy(() -> described.hold("get", "/developments", other)).isInstanceOf(AssertionError.class);
    }

    @Test
    void what_is_always_there_is_said_to_be() {
        assertThat(api.at("/components/schemas/TimelineEntry/required")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("direct", "displayDate", "id", "version", "status", "title", "recorded", "position")
                .doesNotContain("date", "latest", "claims", "linkedBy");
    }

    @Test
    void every_answer_has_a_type() {
        assertThat(api.path("paths").toString()).doesNotContain("\"*/*\"");
    }
}
