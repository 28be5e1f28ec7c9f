package io.dateline.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.projection.Projected;
import jakarta.servlet.AsyncContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** Many who listen to replays at once, and those whom nothing can be told. */
class ProgressCrowdTests extends ProbeTest {

    @Autowired
    private ProgressStreams streams;

    @Autowired
    @Projected
    private DataSource source;

    @Autowired
    private ReplaySettings settings;

    @Autowired
    private ReplayTable table;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int webPort;

    @Test
    void listeners_hold_no_thread_each_there_are_so_many_and_no_more_and_one_that_leaves_is_forgotten()
            throws Exception {
        probe.close();
        String replay = begin(Probe.NAME);
        int threads = Thread.activeCount();
        List<Socket> listeners = new ArrayList<>();
        for (int number = 0; number < ProgressStreams.MOST; number++) {
            Socket socket = new Socket("127.0.0.1", webPort);
            socket.getOutputStream()
                    .write(("GET /api/v1" + replay + "/progress HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            listeners.add(socket);
            // One after the other: a crowd at once makes the server start threads that it keeps for a while.
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(reader.readLine()).contains("200");
        }
        await().until(() -> streams.count() == ProgressStreams.MOST);
        assertThat(http.get(replay + "/progress", "Accept", "text/event-stream, application/json")
                        .expectProblem(503, "too-many-listeners")
                        .header("Retry-After"))
                .isEqualTo("1");
        assertThat(Thread.activeCount() - threads).isLessThan(40);
        for (Socket socket : listeners) {
            socket.close();
        }
        probe.open();
        awaitState(replay, "done");
        await().until(() -> streams.count() == 0);
    }

    @Test
    void one_look_is_for_all_who_listen() throws Exception {
        probe.close();
        String replay = begin(Probe.NAME);
        AtomicInteger looks = new AtomicInteger();
        DataSource counted = new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                looks.incrementAndGet();
                return super.getConnection();
            }
        };
        ProgressStreams own = new ProgressStreams(
                new ReplayTable(JdbcClient.create(counted), Clock.systemUTC(), settings, json), json);
        own.start();
        for (int number = 0; number < 20; number++) {
            own.add(client(own, table.find(replay.replaceFirst(".*/", "")).orElseThrow()));
        }
        await().pollDelay(1, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(looks.get()).isBetween(1, 10));
        own.stop();
    }

    /** One to whom nothing can be written. */
    private static ProgressClient client(ProgressStreams streams, Replay replay) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAsyncSupported(true);
        AsyncContext connection = request.startAsync(request, new MockHttpServletResponse());
        return new ProgressClient(
                connection, streams, Runnable::run, new ProgressClient.Told(replay, "event:done\n\n"));
    }

    @Test
    void who_takes_nothing_for_a_minute_makes_room_for_others() throws IOException {
        ProgressStreams own = new ProgressStreams(table, json);
        own.start();
        Replay over = table.find(replay(Probe.NAME).path("id").asString()).orElseThrow();
        ProgressClient.Told told = new ProgressClient.Told(over, "event:done\n\n");
        ProgressClient stalled = client(own, over);
        own.add(stalled);
        for (int beat = 1; beat < 4 * 60; beat++) {
            stalled.tell(told);
        }
        assertThat(own.count()).isEqualTo(1);
        stalled.tell(told);
        assertThat(own.count()).isZero();
        own.stop();
    }

    @Test
    void who_asks_while_dateline_stops_is_told_so() {
        String id = replay(Probe.NAME).path("id").asString();
        streams.stop();
        try {
            assertThat(http.get("/replays/" + id + "/progress", "Accept", "text/event-stream, application/json")
                            .expectProblem(503, "streams-closed")
                            .header("Retry-After"))
                    .isEqualTo("1");
        } finally {
            streams.start();
        }
    }
}
