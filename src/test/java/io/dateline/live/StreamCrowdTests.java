package io.dateline.live;

import static io.dateline.Example.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tomcat has 200 threads for requests: did a reader keep one, the 201st would not be served. */
@Timeout(120)
class StreamCrowdTests extends HttpTest {

    private static final int READERS = 500;

    @Test
    void five_hundred_readers_hold_no_threads_and_are_all_told() throws IOException {
        List<Socket> readers = new ArrayList<>();
        // Those of other tests' Datelines in this process among them.
        long before = writers();
        try {
            for (int reader = 0; reader < READERS; reader++) {
                readers.add(http.connect("GET /api/v1/stream HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"));
            }
            List<BufferedReader> streams = new ArrayList<>();
            for (Socket reader : readers) {
                streams.add(new BufferedReader(new InputStreamReader(reader.getInputStream(), StandardCharsets.UTF_8)));
                readTo(streams.get(streams.size() - 1), "retry: 2000");
            }
            long position = record(call("told-to-a-crowd"));
            for (BufferedReader stream : streams) {
                readTo(stream, "id: " + position);
                readTo(stream, "event: recorded");
            }
            assertThat(writers() - before).isBetween(0L, 4L);
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
    }

    private static long writers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("stream-writer"))
                .count();
    }

    private static void readTo(BufferedReader stream, String wanted) throws IOException {
        String line;
        do {
            line = stream.readLine();
            assertThat(line).as("a line before the end").isNotNull();
        } while (!line.equals(wanted));
    }
}
