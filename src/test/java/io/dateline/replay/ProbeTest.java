package io.dateline.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.HttpTest;
import io.dateline.projection.Generations;
import io.dateline.projection.Readings;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Dateline with the probe as one more projection. */
@Import(Probe.class)
@TestPropertySource(properties = {"dateline.projection.batch-size=10", "dateline.projection.poll=100ms"})
abstract class ProbeTest extends HttpTest {

    @Autowired
    protected Probe probe;

    @Autowired
    protected Generations generations;

    @Autowired
    protected Readings readings;

    /** A failed test leaves no gate closed and no replay under way for the next. */
    @AfterEach
    void open() {
        probe.open();
        for (JsonNode replay : http.get("/replays").json().path("items")) {
            if (!replay.has("finished")) {
                http.post("/replays/" + replay.path("id").asString() + "/cancel", "{}");
            }
        }
    }

    protected JsonNode awaitState(String location, String state) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(state(location)).isEqualTo(state));
        return http.get(location).json();
    }
}
