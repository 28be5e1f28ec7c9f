package io.dateline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dateline.shell.Shell.Within;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the command line says of itself, whatever runs at the other end. */
@ExtendWith(OutputCaptureExtension.class)
class ShellTests {

    private static final Function<Path, Within> NONE = folder -> {
        throw new IllegalStateException("Nothing is started");
    };

    @TempDir
    Path folder;

    private int run(Function<Path, Within> start, Object... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "import";
        for (int index = 0; index < arguments.length; index++) {
            all[index + 1] = arguments[index].toString();
        }
        return Shell.run(all, start);
    }

    @Test
    void a_path_that_leads_nowhere_is_told_as_such(CapturedOutput output) throws IOException {
        Path file = Files.writeString(folder.resolve("calls.ndjson"), "{}");
        assertThat(run(NONE, file, "--report", folder.resolve("none/report.ndjson")))
                .isEqualTo(2);
        assertThat(output.getErr()).contains("There is no folder for --report");
        assertThat(run(NONE, file, "--report", folder)).isEqualTo(2);
        assertThat(output.getErr()).contains("--report names a file, and");
        assertThat(run(NONE, file, "--report", folder.resolve("../" + folder.getFileName() + "/calls.ndjson")))
                .isEqualTo(2);
        assertThat(output.getErr()).contains("would be written over");
        assertThat(file).content().isEqualTo("{}");
        assertThat(run(NONE, folder)).isEqualTo(2);
        assertThat(output.getErr())
                .contains("is a folder: name the files in it")
                .doesNotContain("is a Dateline");
    }

    @Test
    void the_ending_of_a_name_tells_a_table_and_what_is_packed_in_capital_letters_too() throws IOException {
        Queue<String> types = new ConcurrentLinkedQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            types.add(exchange.getRequestHeaders().getFirst("Content-Type")
                    + exchange.getRequestHeaders().getOrDefault("Content-Encoding", List.of()));
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        for (String name : List.of("EXPORT.CSV", "export.tsv", "export.ndjson", "EXPORT.CSV.GZ", "rows.gz")) {
            assertThat(run(NONE, Files.writeString(folder.resolve(name), "id,title\n"), "--url", url))
                    .isZero();
        }
        server.stop(0);
        assertThat(types)
                .containsExactly(
                        "text/csv[]",
                        "text/csv[]",
                        "application/x-ndjson[]",
                        "text/csv[gzip]",
                        "application/x-ndjson[gzip]");
    }

    @Test
    void a_connection_that_breaks_is_not_taken_for_nobody_at_home(CapturedOutput output) throws IOException {
        Path file = Files.writeString(folder.resolve("calls.ndjson"), "{}");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", HttpExchange::close);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        assertThat(run(NONE, file, "--url", url)).isEqualTo(2);
        server.stop(0);
        assertThat(output.getErr()).contains("it broke off").doesNotContain("is a Dateline");
    }

    @Test
    void what_goes_wrong_after_the_start_on_a_folder_is_told(CapturedOutput output) throws IOException {
        Path file = Files.writeString(folder.resolve("calls.ndjson"), "{}");
        Function<Path, Within> start = data -> new Within("http://127.0.0.1:1", () -> {
            throw new IllegalStateException("It does not end");
        });
        assertThat(run(start, file, "--data-dir", folder.resolve("data"))).isEqualTo(2);
        assertThat(output.getErr()).contains("It does not end");
    }
}
