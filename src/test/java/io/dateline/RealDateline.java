package io.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Dateline in a folder of its own: as a process, for tests that kill it, or in the process of the tests. */
public final class RealDateline implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("API (http://127\\.0\\.0\\.1:\\d+)/api/v1");
    private static final Duration START = Duration.ofSeconds(120);

    private final Process process;
    private final Path output;
    private final HttpClient client = HttpClient.newHttpClient();

    private RealDateline(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts it and waits until it answers or has ended.
     *
     * @param arguments those that begin with -D are the machine's
     */
    public static RealDateline start(Path folder, String... arguments) {
        return start(folder, 512, arguments);
    }

    /** @param heap its memory, in megabytes */
    public static RealDateline start(Path folder, int heap, String... arguments) {
        return start("Ready in", folder, heap, arguments);
    }

    /** Starts it and waits until it says that, or has ended. */
    public static RealDateline startUntil(String said, Path folder, String... arguments) {
        return start(said, folder, 512, arguments);
    }

    /**
     * Starts it in the process of the tests, which costs a quarter: where nothing asked of it is about a process, as are its end by
     * force, its exit code, and what it says where it does not start.
     */
    public static RealDateline startHere(Path folder, String... arguments) {
        try {
            Path output = Files.createTempFile(folder, "dateline", ".log");
            return new RealDateline(new SameProcess(folder, output, withSettings(folder, arguments)), output);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> withSettings(Path folder, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        Map<String, String> settings = new HashMap<>(TestDatabase.settings(folder));
        settings.put("server.port", "0");
        settings.forEach((name, value) -> {
            if (all.stream().noneMatch(given -> given.startsWith("--" + name + "="))) {
                all.add("--" + name + "=" + value);
            }
        });
        return all;
    }

    private static RealDateline start(String said, Path folder, int heap, String... arguments) {
        List<String> all = withSettings(folder, arguments);
        try {
            Path output = Files.createTempFile(folder, "dateline", ".log");
            List<String> options = new ArrayList<>(JavaProcess.brief());
            options.add("-Xmx" + heap + "m");
            all.stream().filter(given -> given.startsWith("-D")).forEach(options::add);
            all.removeAll(options);
            ProcessBuilder builder =
                    JavaProcess.of(options, Dateline.class, all).directory(folder.toFile());
            builder.environment().remove("DATELINE_DATA_DIR");
            Process process = builder.redirectOutput(output.toFile()).start();
            RealDateline dateline = new RealDateline(process, output);
            try {
                Awaitility.await()
                        .atMost(START)
                        .until(() -> !process.isAlive() || dateline.output().contains(said));
            } catch (ConditionTimeoutException hangs) {
                dateline.kill();
                throw hangs;
            }
            return dateline;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int exitCode() {
        return process.exitValue();
    }

    /** SIGKILL: nothing of its own gets to run any more. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.ofString(body));
        request.setHeader("Content-Type", "application/json");
        for (int name = 0; name < headers.length; name += 2) {
            request.setHeader(headers[name], headers[name + 1]);
        }
        return send(request);
    }

    /** Sends a file, and gives the lines of the answer as they come. */
    public HttpResponse<Stream<String>> upload(String path, Path file, String type) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofFile(file));
        return send(request.timeout(Duration.ofMinutes(5)), HttpResponse.BodyHandlers.ofLines());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request.timeout(Duration.ofSeconds(30)), HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Server-sent events from that path, as they come. */
    public Sse stream(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return Sse.open(headers.length == 0 ? request : request.headers(headers));
    }

    /** A connection on which letters can be sent by hand; with a small window, so that a reader who waits is soon felt. */
    public Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", uri("").getPort()));
        return socket;
    }

    private URI uri(String path) {
        Matcher address = ADDRESS.matcher(output());
        if (!address.find()) {
            throw new IllegalStateException("It did not start:\n" + output());
        }
        return URI.create(address.group(1) + "/api/v1" + path);
    }

    /** Ends it as an operator would; by force where it does not listen. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
