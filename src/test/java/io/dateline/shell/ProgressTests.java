package io.dateline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTests {

    @TempDir
    Path folder;

    private final StringWriter shown = new StringWriter();

    private Progress progress(long size, boolean terminal) {
        return new Progress("rows.csv", size, new PrintWriter(shown, true), terminal);
    }

    @Test
    void a_terminal_shows_how_much_of_the_file_was_sent() {
        Progress progress = progress(200, true);
        progress.sent(50);
        assertThat(shown.toString()).isEqualTo("\rrows.csv: 25 % sent\u001B[K");
        progress.sent(60);
        assertThat(shown.toString()).as("not again so soon").doesNotContain("30 %");
        progress.sent(200);
        assertThat(shown.toString()).endsWith("\rrows.csv: 100 % sent\u001B[K");
    }

    @Test
    void what_is_no_terminal_shows_what_was_not_taken_overrides_a_correction_or_registers_somebody_and_the_sum() {
        Progress progress = progress(200, false);
        progress.sent(200);
        progress.verdict("{\"line\":1,\"verdict\":\"created\",\"id\":\"a\"}");
        progress.verdict("{\"line\":2,\"verdict\":\"rejected\",\"id\":\"b\"}");
        progress.verdict("{\"line\":3,\"verdict\":\"corrected\",\"id\":\"c\"}");
        progress.verdict("{\"line\":4,\"verdict\":\"corrected\",\"id\":\"d\",\"overridden\":[\"title\"]}");
        progress.verdict("{\"line\":5,\"verdict\":\"created\",\"id\":\"e\",\"registered\":[{\"id\":\"f\"}]}");
        assertThat(progress.end("an-import")).isFalse();
        assertThat(shown.toString().lines())
                .containsExactly(
                        "{\"line\":2,\"verdict\":\"rejected\",\"id\":\"b\"}",
                        "{\"line\":4,\"verdict\":\"corrected\",\"id\":\"d\",\"overridden\":[\"title\"]}",
                        "{\"line\":5,\"verdict\":\"created\",\"id\":\"e\",\"registered\":[{\"id\":\"f\"}]}",
                        "rows.csv: 2 corrected, 2 created, 1 rejected; import an-import");
    }

    @Test
    void an_empty_file_is_sent_as_a_whole() {
        progress(0, true).sent(0);
        assertThat(shown.toString()).contains("100 %");
    }

    @Test
    void a_body_is_counted_while_it_is_sent() throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("rows"), "x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        List<Long> told = new ArrayList<>();
        CountedBody body = new CountedBody(HttpRequest.BodyPublishers.ofFile(file), told::add);
        var server = com.sun.net.httpserver.HttpServer.create(new java.net.InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            byte[] back = Integer.toString(exchange.getRequestBody().readAllBytes().length)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, back.length);
            exchange.getResponseBody().write(back);
            exchange.close();
        });
        server.start();
        try {
            URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).POST(body).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).isEqualTo("100000");
            assertThat(told).isSorted().hasSizeGreaterThan(1).endsWith(100_000L);
        } finally {
            server.stop(0);
        }
    }
}
