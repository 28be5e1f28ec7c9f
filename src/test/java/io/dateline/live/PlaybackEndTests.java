package io.dateline.live;

import static io.dateline.Example.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.RealDateline;
import io.dateline.Sse;
import io.dateline.Sse.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A playback over a stop, and one that nobody reads. */
@Timeout(240)
class PlaybackEndTests {

    @TempDir
    Path folder;

    @Test
    void a_stop_tells_the_viewers_and_does_not_wait_for_them_and_they_resume_after_it() {
        String path = "/playback?actor=russia&speed=1";
        List<String> all = new ArrayList<>();
        List<String> told = new ArrayList<>();
        String place;
        try (RealDateline dateline = RealDateline.start(folder);
                Sse slow = dateline.stream(path);
                Sse fast = dateline.stream(path.replace("&speed=1", ""))) {
            for (Event event = fast.next(); event != null; event = fast.next()) {
                all.add(event.data());
            }
            all.remove(all.size() - 1);
            told.add(slow.next().data());
            CompletableFuture<Event> farewell = CompletableFuture.supplyAsync(() -> {
                Event event = slow.next();
                for (; !event.type().equals("closing"); event = slow.next()) {
                    told.add(event.data());
                }
                return event;
            });
            long began = System.nanoTime();
            dateline.close();
            assertThat(System.nanoTime() - began).isLessThan(20_000_000_000L);
            place = farewell.join().json().path("after").asString();
            assertThat(place).isEqualTo(farewell.join().place());
            assertThat(slow.next()).isNull();
            assertThat(told).hasSizeLessThan(all.size());
        }
        try (RealDateline again = RealDateline.startHere(folder);
                Sse rest = again.stream(path.replace("&speed=1", "&after=") + place)) {
            for (Event event = rest.next(); !event.type().equals("done"); event = rest.next()) {
                told.add(event.data());
            }
            assertThat(told).isEqualTo(all);
        }
    }

    @Test
    void a_viewer_who_does_not_read_slows_nobody_else_and_misses_nothing() throws IOException {
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            for (int number = 0; number < 1500; number++) {
                // Each of another day, so that none is taken for another.
                LocalDate day = LocalDate.of(2015, 9, 18).minusDays(2L * number);
                String body = call("big-" + number)
                        .put("date", day.toString())
                        .put("summary", "They spoke. ".repeat(300))
                        .toString();
                assertThat(dateline.send("POST", "/developments", body, "Prefer", "respond-async")
                                .statusCode())
                        .isEqualTo(202);
            }
            dateline.send("POST", "/developments", call("last").toString());
            try (Socket slow = dateline.connect()) {
                slow.getOutputStream()
                        .write("GET /api/v1/playback?clock=recorded&actor=russia HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                List<String> fast = new ArrayList<>();
                try (Sse stream = dateline.stream("/playback?clock=recorded&actor=russia")) {
                    for (Event event = stream.next(); event != null; event = stream.next()) {
                        fast.add(event.place());
                    }
                }
                assertThat(fast).hasSizeGreaterThan(1500);
                List<String> told = new ArrayList<>();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8));
                String id = "";
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    id = line.startsWith("id: ") ? line.substring(4) : id;
                    if (line.startsWith("event: ")) {
                        told.add(id);
                    }
                }
                assertThat(told).isEqualTo(fast);
            }
        }
    }
}
