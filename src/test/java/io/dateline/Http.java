package io.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Sends requests as a client would. Headers are given as names and values in turn. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String[] JSON = {"Content-Type", "application/json"};

    private final int port;

    public Http(int port) {
        this.port = port;
    }

    /** @param path what follows /api/v1 */
    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(body.toString()), JSON, headers);
    }

    public Answer patch(String path, Object body, String... headers) {
        return send("PATCH", path, BodyPublishers.ofString(body.toString()), JSON, headers);
    }

    public Answer send(String method, String path, BodyPublisher body, String[] first, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .method(method, body);
        for (String[] some : new String[][] {first, headers}) {
            for (int name = 0; name < some.length; name += 2) {
                request.header(some[name], some[name + 1]);
            }
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " " + path, broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        return send(method, path, body, headers, new String[0]);
    }

    /** Server-sent events from that path, as they come. */
    public Sse stream(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path));
        return Sse.open(headers.length == 0 ? request : request.headers(headers));
    }

    /** A connection on which those letters were sent. */
    public Socket connect(String request) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** Sends letters that no client would let through, and gives everything that comes back. */
    public String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
