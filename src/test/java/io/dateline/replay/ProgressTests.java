package io.dateline.replay;

import static io.dateline.Example.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.dateline.Example;
import io.dateline.projection.Projected;
import jakarta.servlet.AsyncContext;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProgressTests extends ProbeTest {

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
    void a_listener_is_told_of_every_state_until_the_end() throws Exception {
        probe.close();
        String replay = begin(Probe.NAME);
        CompletableFuture<String> listening = CompletableFuture.supplyAsync(
                () -> http.get(replay + "/progress").expect(200).text());
        await().until(() -> streams.count() == 1);
        http.post(replay + "/pause", "").expect(200);
        // The listener sees a state as long as it stands; it is asked for four times a second.
        await().pollDelay(400, TimeUnit.MILLISECONDS).until(() -> state(replay).equals("paused"));
        probe.open();
        record(call("while-listening"));
        http.post(replay + "/resume", "").expect(200);
        awaitState(replay, "done");
        String told = listening.get(10, TimeUnit.SECONDS);
        assertThat(told).contains("event:running", "event:paused").containsPattern("event:done\\s+data:[^\\n]*\\s+$");
        long total = 0;
        for (String line : told.lines().filter(line -> line.startsWith("data:")).toList()) {
            JsonNode one = Example.JSON.readTree(line.substring("data:".length()));
            assertThat(one.path("done").asLong())
                    .isLessThanOrEqualTo(one.path("total").asLong());
            assertThat(one.path("total").asLong()).isGreaterThanOrEqualTo(total);
            total = one.path("total").asLong();
        }
        assertThat(total).isEqualTo(head());
        await().until(() -> streams.count() == 0);
    }

    @Test
    void who_listens_to_what_is_over_is_told_once() {
        String id = replay(Probe.NAME).path("id").asString();
        assertThat(http.get("/replays/" + id + "/progress")
                        .expect(200)
                        .text()
                        .lines()
                        .filter(line -> line.startsWith("event:")))
                .containsExactly("event:done");
        http.get("/replays/never-begun/progress", "Accept", "text/event-stream, application/json")
                .expectProblem(404, "unknown-replay");
    }

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

    @Test
    void on_a_terminal_replays_that_run_at_once_share_a_line_that_is_written_over() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        TerminalLine terminal = new TerminalLine(new PrintStream(screen, true, StandardCharsets.UTF_8));
        ProgressLine one = new ProgressLine(LoggerFactory.getLogger("progress"), terminal, 0);
        ProgressLine other = new ProgressLine(LoggerFactory.getLogger("progress"), terminal, 0);
        one.say("one: 100 of 200");
        other.say("other: 1 of 2");
        one.say("one: 200");
        one.end("one is done");
        other.end("other is done");
        assertThat(screen.toString(StandardCharsets.UTF_8))
                .isEqualTo("\rone: 100 of 200" + "\rone: 100 of 200 | other: 1 of 2"
                        + "\rone: 200 | other: 1 of 2       " + "\r                        \r"
                        + "\rother: 1 of 2" + "\r             \r");
    }

    @Test
    void without_a_terminal_it_is_told_in_the_log_now_and_then() {
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        Logger log = (Logger) LoggerFactory.getLogger("progress-without-a-terminal");
        log.addAppender(told);
        ProgressLine seldom = new ProgressLine(log, null, TimeUnit.HOURS.toNanos(1));
        seldom.say("1 of 2 events");
        seldom.end("one");
        ProgressLine often = new ProgressLine(log, null, 0);
        often.say("2 of 2 events");
        often.end("two");
        assertThat(told.list).extracting(ILoggingEvent::getMessage).containsExactly("one", "2 of 2 events", "two");
    }

    @Test
    void a_listener_is_told_where_dateline_stops() throws Exception {
        probe.close();
        String replay = begin(Probe.NAME);
        CompletableFuture<String> listening = CompletableFuture.supplyAsync(
                () -> http.get(replay + "/progress").expect(200).text());
        await().until(() -> streams.count() == 1);
        streams.stop();
        streams.start();
        assertThat(listening.get(10, TimeUnit.SECONDS)).contains("event:closing", "Dateline stops");
        probe.open();
        awaitState(replay, "done");
    }

    @Test
    void a_pace_is_of_late_and_does_not_count_pauses() {
        Pace pace = new Pace();
        long second = TimeUnit.SECONDS.toNanos(1);
        pace.mark(0, 0);
        pace.mark(second, 1000);
        assertThat(pace.ofLate()).isEqualTo(1000);
        pace.pause();
        pace.mark(100 * second, 1000);
        pace.mark(101 * second, 1100);
        assertThat(pace.ofLate()).isEqualTo(100);
        assertThat(pace.ofTheWhole()).isEqualTo(550);
        for (int later = 102; later < 120; later++) {
            pace.mark(later * second, 1100 + (later - 101) * 10L);
        }
        assertThat(pace.ofLate()).isEqualTo(10);
        assertThat(Pace.secondsFor(100, 0)).isNull();
        assertThat(Pace.secondsFor(101, 100)).isEqualTo(2);
    }
}
