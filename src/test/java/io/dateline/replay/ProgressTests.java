package io.dateline.replay;

import static io.dateline.Example.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.dateline.Example;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ProgressTests extends ProbeTest {

    @Autowired
    private ProgressStreams streams;

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
    void on_a_terminal_replays_that_run_at_once_share_a_line_that_is_written_over() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        TerminalLine terminal = new TerminalLine(new PrintStream(screen, true, StandardCharsets.UTF_8), 80);
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
    void a_line_that_is_longer_than_the_terminal_is_cut_so_that_it_can_be_written_over() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        TerminalLine terminal = new TerminalLine(new PrintStream(screen, true, StandardCharsets.UTF_8), 20);
        terminal.say("one", "one: 100 of 200");
        terminal.say("other", "other: 1 of 2");
        terminal.end("one", () -> {});
        assertThat(screen.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\rone: 100 of 200" + "\rone: 100 of 200 | …" + "\r                   \r" + "\rother: 1 of 2");
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
