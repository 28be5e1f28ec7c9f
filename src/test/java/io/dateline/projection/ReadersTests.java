package io.dateline.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** For whom a replay rests. */
class ReadersTests extends HttpTest {

    private static final int MANY = 30;

    @Autowired
    private Courtesy courtesy;

    @BeforeEach
    void nobody_asks() {
        await().until(() -> !courtesy.isBusy());
    }

    @Test
    void many_who_read_or_write_keep_a_replay_waiting() {
        for (int time = 0; time < MANY; time++) {
            http.get("/developments?limit=1").expect(200);
        }
        assertThat(courtesy.isBusy()).isTrue();
    }

    @Test
    void whoever_watches_replays_or_measures_keeps_none_waiting() {
        for (int time = 0; time < MANY; time++) {
            http.get("/replays").expect(200);
            http.raw("GET /actuator/health/liveness HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        }
        assertThat(courtesy.isBusy()).isFalse();
    }
}
