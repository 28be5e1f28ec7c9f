package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.projection.Projected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Dateline as a whole, asked over HTTP. All these tests share one that runs, so each speaks of ids of its own and may tell of the same event as another. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "dateline.duplicates.when-recording=allow",
            "dateline.stream.heartbeat=1s",
            "dateline.replay.linger=250ms"
        })
@ExtendWith(TestDatabase.Ending.class)
@ActiveProfiles(resolver = TestDatabase.Profile.class)
public abstract class HttpTest {

    @LocalServerPort
    private int port;

    /** The log's. */
    @Autowired
    protected JdbcClient database;

    @Autowired
    @Projected
    protected JdbcClient projections;

    protected Http http;

    /** Lives as long as the one Dateline, which a folder of a single test class would not. */
    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory("dateline-http");
        folder.toFile().deleteOnExit();
        for (String database : List.of("dateline", "projections")) {
            folder.resolve(database + ".mv.db").toFile().deleteOnExit();
            folder.resolve(database + ".trace.db").toFile().deleteOnExit();
        }
        properties.add("dateline.data-dir", folder::toString);
        TestDatabase.settings(folder).forEach((name, value) -> properties.add(name, () -> value));
    }

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    /** The position of the newest event. */
    protected long head() {
        return database.sql("SELECT MAX(global_index) FROM domain_event_entry")
                .query(Long.class)
                .single();
    }

    /** Records it, and gives its position. */
    protected long record(Object development) {
        return http.post("/developments", development).expect(201).position();
    }

    /** A theme of that id, for a timeline that no other test writes to. */
    protected void theme(String id) {
        http.post("/themes", Example.json("{'id': '%s', 'name': 'Theme %s'}".formatted(id, id)))
                .expect(201);
    }

    /** An actor of that id that stands alone. */
    protected void actor(String id) {
        http.post("/actors", Example.json("{'id': '%s', 'name': 'Actor %s', 'type': 'organisation'}".formatted(id, id)))
                .expect(201);
    }

    /** Waits until it is done, and gives what is said of it. */
    protected JsonNode replay(String projection) {
        String location = begin(projection);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !running(location));
        JsonNode replay = http.get(location).expect(200).json();
        assertThat(replay.path("state").asString()).as(replay.toString()).isEqualTo("done");
        return replay;
    }

    protected String begin(String projection) {
        Answer accepted = http.post("/replays", Example.json("{'projection': '%s'}".formatted(projection)))
                .expect(202);
        assertThat(accepted.json().path("projection").asString()).isEqualTo(projection);
        return accepted.header("Location").substring("/api/v1".length());
    }

    /** Whether it goes on by itself, without anybody's doing. */
    protected boolean running(String location) {
        return List.of("running", "comparing").contains(state(location));
    }

    protected String state(String location) {
        return http.get(location).expect(200).json().path("state").asString();
    }
}
