package io.dateline.live;

import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.dateline.HttpTest;
import io.dateline.projection.Projected;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.DataSourceUnwrapper;

/** How a playback keeps time, for one and for many: by a clock that all share, and not by threads that wait. */
@Timeout(120)
class PlaybackCrowdTests extends HttpTest {

    private static final int VIEWERS = 500;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private DataSource log;

    @Autowired
    @Projected
    private DataSource projected;

    @Test
    void steps_come_at_the_speed_that_was_asked_for() throws IOException {
        theme("play-paced");
        record(strike("paced-a", "../2013", "play-paced"));
        record(strike("paced-b", "2014-01-01", "play-paced"));
        record(strike("paced-c", "2014-01-02", "play-paced"));
        record(strike("paced-d", "2014-01-04", "play-paced"));
        assertThat(seconds("/playback?theme=play-paced&speed=2.5", 4)).satisfies(times -> {
            assertAbout(times.get(1) - times.get(0), 0);
            assertAbout(times.get(2) - times.get(1), 0.4);
            assertAbout(times.get(3) - times.get(1), 1.2);
        });
        assertThat(seconds("/playback?theme=play-paced&speed=2.5&since=2014-01-01T12:00:00Z", 2))
                .satisfies(times -> assertAbout(times.get(1) - times.get(0), 0.8));
        assertThat(seconds("/playback?theme=play-paced", 4))
                .satisfies(times -> assertAbout(times.get(3) - times.get(0), 0));
    }

    /** Never much too early, and late only as far as a busy machine makes it. */
    private static void assertAbout(double seconds, double expected) {
        assertThat(seconds).isBetween(expected - 0.15, expected + 5);
    }

    /** When each step arrived. */
    private List<Double> seconds(String path, int steps) throws IOException {
        List<Double> times = new ArrayList<>();
        try (Socket viewer = view(path)) {
            BufferedReader lines = lines(viewer);
            while (times.size() < steps) {
                readTo(lines, "event: occurred");
                times.add(System.nanoTime() / 1e9);
            }
            readTo(lines, "event: done");
        }
        return times;
    }

    @Test
    void five_hundred_viewers_hold_no_threads_and_no_connections_between_two_steps() throws IOException {
        theme("play-crowd");
        record(strike("crowd-a", "2014-01-01", "play-crowd"));
        record(strike("crowd-b", "2014-01-02", "play-crowd"));
        List<Socket> viewers = new ArrayList<>();
        double before = watching();
        // Those of other tests' Datelines in this process among them.
        long writers = threads("playback-writer");
        long clocks = threads("playback-clock");
        try {
            List<BufferedReader> playbacks = new ArrayList<>();
            for (int viewer = 0; viewer < VIEWERS; viewer++) {
                viewers.add(view("/playback?theme=play-crowd&speed=0.1"));
            }
            for (Socket viewer : viewers) {
                playbacks.add(lines(viewer));
                readTo(playbacks.get(playbacks.size() - 1), "event: occurred");
            }
            assertThat(watching() - before).isEqualTo(VIEWERS);
            assertThat(threads("playback-writer") - writers).isBetween(0L, 2L);
            assertThat(threads("playback-clock") - clocks).isBetween(0L, 1L);
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> Stream.of(log, projected).allMatch(pool -> active(pool) <= 1));
            http.get("/themes/play-crowd").expect(200);
            for (BufferedReader playback : playbacks) {
                readTo(playback, ": heartbeat");
                readTo(playback, "event: occurred");
                readTo(playback, "event: done");
            }
            await().atMost(Duration.ofSeconds(10)).until(() -> watching() == before);
        } finally {
            for (Socket viewer : viewers) {
                viewer.close();
            }
        }
    }

    @Test
    void a_viewer_who_has_gone_is_forgotten_long_before_the_end() throws IOException {
        theme("play-gone");
        record(strike("gone-a", "2014-01-01", "play-gone"));
        record(strike("gone-b", "2015-01-01", "play-gone"));
        double before = watching();
        Socket viewer = view("/playback?theme=play-gone&speed=0.01");
        readTo(lines(viewer), "event: occurred");
        assertThat(watching()).isEqualTo(before + 1);
        viewer.close();
        await().atMost(Duration.ofSeconds(20)).until(() -> watching() == before);
    }

    private double watching() {
        return meters.get("dateline.playback.clients").gauge().value();
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }

    private Socket view(String path) throws IOException {
        return http.connect("GET /api/v1" + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    }

    private static BufferedReader lines(Socket viewer) throws IOException {
        return new BufferedReader(new InputStreamReader(viewer.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void readTo(BufferedReader lines, String wanted) throws IOException {
        String line;
        do {
            line = lines.readLine();
            assertThat(line).as("a line before the end").isNotNull();
        } while (!line.equals(wanted));
    }

    private static int active(DataSource pool) {
        return DataSourceUnwrapper.unwrap(pool, HikariDataSource.class)
                .getHikariPoolMXBean()
                .getActiveConnections();
    }
}
