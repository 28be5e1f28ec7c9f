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
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a stream ends: by a stop, or because its reader is too slow. */
@Timeout(240)
class StreamEndTests {

    @TempDir
    Path folder;

    @Test
    void a_stop_tells_the_readers_and_does_not_wait_for_them_and_they_resume_after_it() {
        long last;
        try (RealDateline dateline = RealDateline.start(folder);
                Sse stream = dateline.stream("/stream")) {
            last = record(dateline, 0);
            assertThat(stream.next().id()).isEqualTo(last);
            CompletableFuture<Event> farewell = CompletableFuture.supplyAsync(stream::next);
            long began = System.nanoTime();
            dateline.close();
            assertThat(System.nanoTime() - began).isLessThan(20_000_000_000L);
            assertThat(farewell.join().type()).isEqualTo("closing");
            assertThat(farewell.join().json().path("after").asLong()).isEqualTo(last);
            assertThat(stream.next()).isNull();
        }
        try (RealDateline again = RealDateline.startHere(folder);
                Sse stream = again.stream("/stream?after=" + last)) {
            long next = record(again, 1);
            assertThat(stream.next().id()).isEqualTo(next).isEqualTo(last + 1);
        }
    }

    @Test
    void a_reader_who_is_too_slow_is_told_of_the_gap_and_holds_up_nobody() throws IOException {
        try (RealDateline dateline = RealDateline.start(folder, "--dateline.stream.buffer=10");
                Socket slow = dateline.connect()) {
            slow.getOutputStream()
                    .write("GET /api/v1/stream HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            long first = record(dateline, 0);
            CompletableFuture<List<Long>> fast =
                    CompletableFuture.supplyAsync(() -> read(dateline, first - 1, first + 1499));
            long last = first;
            for (int number = 1; number < 1500; number++) {
                last = record(dateline, number);
            }
            List<Long> everything = LongStream.rangeClosed(first, last).boxed().toList();
            assertThat(fast.join()).isEqualTo(everything);
            List<Long> told = new ArrayList<>();
            long gap = 0;
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8));
            long id = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                id = line.startsWith("id: ") ? Long.parseLong(line.substring(4)) : id;
                if (line.equals("event: recorded")) {
                    told.add(id);
                }
                gap = line.equals("event: gap") ? id : gap;
            }
            assertThat(gap).isBetween(first, last - 1).isEqualTo(told.get(told.size() - 1));
            told.addAll(read(dateline, gap, last));
            assertThat(told).isEqualTo(everything);
        }
    }

    /** As a browser does it: resumes where it was told to. */
    private static List<Long> read(RealDateline dateline, long after, long to) {
        List<Long> told = new ArrayList<>();
        for (long last = after; last < to; ) {
            try (Sse stream = dateline.stream("/stream?after=" + last)) {
                for (Event event = stream.next(); event != null; event = last < to ? stream.next() : null) {
                    last = event.id();
                    if (event.type().equals("recorded")) {
                        told.add(last);
                    }
                }
            }
        }
        return told;
    }

    /** Each of another day, so that none is taken for another. */
    private static long record(RealDateline dateline, int number) {
        String body = call("call-" + number)
                .put("date", LocalDate.of(2015, 9, 18).minusDays(2L * number).toString())
                .put("summary", "They spoke. ".repeat(300))
                .toString();
        return dateline.send("POST", "/developments", body)
                .headers()
                .firstValueAsLong("Dateline-Position")
                .orElseThrow();
    }
}
