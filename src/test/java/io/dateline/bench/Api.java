package io.dateline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server's HTTP interface, as a client sees it. Whatever is not answered with 2xx is an error of the benchmark. */
final class Api {

    static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    Api(String address) {
        this.address = address;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(send(request("/api/v1" + path).GET(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        return send("POST", path, body, headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/api/v1" + path)
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        return send(headers.length == 0 ? request : request.headers(headers), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends lines, and gives the lines of the answer as they come. */
    Stream<String> upload(String path, BodyPublisher lines) throws IOException, InterruptedException {
        return send(
                        request("/api/v1" + path)
                                .header("Content-Type", "application/x-ndjson")
                                .POST(lines),
                        HttpResponse.BodyHandlers.ofLines())
                .body();
    }

    Stream<String> lines(String path) throws IOException, InterruptedException {
        return send(request(path).GET(), HttpResponse.BodyHandlers.ofLines()).body();
    }

    InputStream stream(String path) throws IOException, InterruptedException {
        return send(request("/api/v1" + path).GET(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    /**
     * Sends lines of a log.
     *
     * @return the position of the last
     */
    long load(Iterator<String> lines, int atMost) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        for (int sent = 0; sent < atMost && lines.hasNext(); sent++) {
            body.append(lines.next()).append('\n');
        }
        try (Stream<String> answer = upload("/log", BodyPublishers.ofString(body.toString()))) {
            return JSON.readTree(answer.findFirst().orElseThrow())
                    .get("head")
                    .get("position")
                    .asLong();
        }
    }

    /** The position of the newest event. */
    long head() throws IOException, InterruptedException {
        try (Stream<String> gauges = lines("/actuator/prometheus")) {
            return gauges.filter(line -> line.startsWith("dateline_log_position "))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Events that the projection which is furthest behind has not shown yet. */
    long lag() throws IOException, InterruptedException {
        try (Stream<String> gauges = lines("/actuator/prometheus")) {
            return gauges.filter(line -> line.startsWith("dateline_projection_lag{"))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .max()
                    .orElseThrow();
        }
    }

    /** Waits until everything is shown. */
    void awaitShown(Progress progress) throws IOException, InterruptedException {
        for (long lag = lag(); lag > 0; lag = lag()) {
            progress.say("%,d events are not shown yet", lag);
            Thread.sleep(100);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        HttpResponse<T> answer = client.send(request.build(), handler);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    answer.request().uri() + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
