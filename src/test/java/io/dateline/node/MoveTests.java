package io.dateline.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.Http;
import io.dateline.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a file to PostgreSQL, and back. */
class MoveTests {

    private static final List<String> QUESTIONS = List.of(
            "/developments?limit=1000",
            "/developments?limit=1000&order=desc",
            "/developments?asOf=200&limit=1000",
            "/developments/moved/versions",
            "/developments/gone/versions",
            "/timelines",
            "/timelines/actors/russia?limit=1000",
            "/timelines/actors/russia?knownOn=2016-07-31&limit=1000",
            "/timelines/pairs/usa/russia/changes?since=1&until=250",
            "/timelines/themes/aleppo/counts?by=day",
            "/corrections?limit=1000",
            "/actors",
            "/themes",
            "/log/verification?from=1&to=1");

    @TempDir
    Path folder;

    @Test
    void an_exported_log_gives_the_same_timelines_on_the_other_database() {
        String log;
        List<String> answers;
        try (Running file = Running.start(file("first"))) {
            history(file.http());
            log = file.http().get("/log").expect(200).text();
            answers = answers(file.http());
        }
        String moved;
        try (Running server = Running.start(TestDatabase.postgres(folder), "--dateline.load-files=false")) {
            take(server.http(), log);
            assertThat(answers(server.http())).isEqualTo(answers);
            moved = server.http().get("/log").expect(200).text();
            assertThat(moved).isEqualTo(log);
        }
        try (Running back = Running.start(file("back"), "--dateline.load-files=false")) {
            take(back.http(), moved);
            assertThat(answers(back.http())).isEqualTo(answers);
        }
    }

    private Map<String, String> file(String name) {
        return Map.of("dateline.data-dir", folder.resolve(name).toString());
    }

    private static void history(Http http) {
        http.post("/actors", Example.json("{'id': 'zoe', 'name': 'Zoë Öz', 'type': 'person'}"))
                .expect(201);
        http.post("/developments", Example.call("moved")).expect(201);
        http.patch(
                        "/developments/moved",
                        Example.json("{'date': '2015-09', 'title': 'ä Ä z Z é — 和', 'reason': 'Größer'}"),
                        "If-Match",
                        "*")
                .expect(200);
        http.post("/developments/moved/sources", Example.source("Times", "2015-09-18"), "If-Match", "*")
                .expect(201);
        http.post("/developments", Example.call("gone")).expect(201);
        http.post("/developments/gone/retraction", Example.json("{'reason': 'A hoax'}"), "If-Match", "*")
                .expect(200);
    }

    private static void take(Http http, String log) {
        long head = http.send("POST", "/log", BodyPublishers.ofString(log), new String[] {
                    "Content-Type", "application/x-ndjson"
                })
                .expect(200)
                .json()
                .path("imported")
                .asLong();
        for (String projection : List.of("/developments", "/actors")) {
            http.get(projection, "Dateline-At-Least", Long.toString(head)).expect(200);
        }
    }

    private static List<String> answers(Http http) {
        return QUESTIONS.stream()
                .map(question -> http.get(question).text().replaceAll("\"seconds\":[0-9.Ee-]+", ""))
                .toList();
    }
}
