package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** A reader of server-sent events, as the HTML standard describes it. Closing it breaks the connection. */
public final class Sse implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpHeaders headers;
    private final BufferedReader lines;
    private String givenId = "";
    private String lastId = "";

    private Sse(HttpResponse<InputStream> answer) {
        this.headers = answer.headers();
        this.lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /**
     * What came with a type and data.
     *
     * @param place the id from which a reader resumes
     */
    public record Event(String place, String type, String data) {

        /** Where that is a position. */
        public long id() {
            return Long.parseLong(place);
        }

        public JsonNode json() {
            return Example.JSON.readTree(data);
        }
    }

    static Sse open(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> answer = CLIENT.send(
                    request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            return new Sse(answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** From where a reader resumes that is cut off now. */
    public String lastId() {
        return lastId;
    }

    /** Waits for the next event; null at the end of the stream. */
    public Event next() {
        String type = "message";
        StringBuilder data = new StringBuilder();
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
                if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                } else if (line.isEmpty() && !data.isEmpty()) {
                    return new Event(lastId, type, data.toString());
                }
            }
            return null;
        } catch (IOException cutOff) {
            return null;
        }
    }

    /** Counts with the empty line only: of an event that was cut off before it, the reader knows nothing. */
    private void take(String line) {
        if (line.startsWith("id: ")) {
            givenId = line.substring(4);
        } else if (line.isEmpty()) {
            lastId = givenId;
        }
    }

    /** Reads on until the reader would resume from that position. */
    public void readTo(long id) {
        try {
            while (!lastId.equals(Long.toString(id))) {
                String line = lines.readLine();
                assertThat(line).as("a line before the end of the stream").isNotNull();
                take(line);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }
}
