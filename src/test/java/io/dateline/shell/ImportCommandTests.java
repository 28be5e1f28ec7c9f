package io.dateline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.dateline.Dateline;
import io.dateline.Example;
import io.dateline.HttpTest;
import io.dateline.JavaProcess;
import io.dateline.RealDateline;
import io.dateline.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The command line, as the process that a shell would start. */
class ImportCommandTests extends HttpTest {

    @LocalServerPort
    private int port;

    @TempDir
    Path folder;

    private record Ended(int code, String output) {}

    private Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("import"));
        all.addAll(List.of(arguments));
        return dateline(all);
    }

    private Ended dateline(List<String> all) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = JavaProcess.of(JavaProcess.brief(), Dateline.class, all)
                .redirectOutput(output.toFile())
                .start();
        return new Ended(process.waitFor(), Files.readString(output));
    }

    private String url() {
        return "http://127.0.0.1:" + port;
    }

    private Path file(String name, Object... rows) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Object row : rows) {
            text.append(row).append('\n');
        }
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void a_file_is_sent_and_its_verdicts_are_shown_and_reported() throws Exception {
        Path file = file("calls.ndjson", Example.call("shell-1"), Example.call("shell-2"));
        Path report = folder.resolve("report.ndjson");
        Ended dry = run(file.toString(), "--url", url(), "--dry-run");
        assertThat(dry.output).contains("calls.ndjson: 2 created (nothing was written)");
        http.get("/developments/shell-1").expect(404);
        Ended ended = run(file.toString(), "--url", url() + "/api/v1/", "--report", report.toString());
        assertThat(ended.output).contains("calls.ndjson: 2 created; import ");
        assertThat(ended.code).isZero();
        assertThat(Files.readAllLines(report)).hasSize(2).allMatch(line -> line.contains("\"verdict\":\"created\""));
        http.get("/developments/shell-1").expect(200);
        assertThat(http.get("/imports?limit=1").json().at("/items/0/file").asString())
                .isEqualTo("calls.ndjson");
    }

    @Test
    void a_rejected_row_is_shown_and_told_by_the_exit_code() throws Exception {
        Ended ended = run(file("bad.ndjson", Example.call("shell-3"), "{").toString(), "--url", url());
        assertThat(ended.output).contains("\"line\":2,\"verdict\":\"rejected\"").contains("1 created, 1 rejected");
        assertThat(ended.code).isEqualTo(1);
    }

    @Test
    void a_file_of_another_system_is_sent_as_it_is() throws Exception {
        Path file = file(
                "export.csv",
                "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,country,location,latitude,longitude,"
                        + "geo_precision,source,notes,fatalities,timestamp",
                "SYS1,2016-07-11,1,Battles,Armed clash,Mill Guards (Syria),Syria,Tell Mithal,35.1,37.2,1,Gazette,Fighting.,0,1470132000");
        Ended refused = run(file.toString(), "--url", url(), "--format", "acled");
        assertThat(refused.code).isEqualTo(1);
        Ended ended = run(
                file.toString(),
                "--url",
                url(),
                "--format",
                "acled",
                "--actors",
                "register",
                "--whole",
                "--import-id",
                "mill");
        assertThat(ended.output).contains("export.csv: 1 created, 0 missing; import mill");
        assertThat(ended.code).isZero();
        Path next = file("next.csv", Files.readString(file).trim().replace("SYS1", "SYS2"));
        String[] whole = {next.toString(), "--url", url(), "--format", "acled", "--whole"};
        assertThat(run(whole).output)
                .contains("missing in next.csv: acled-sys1", "next.csv: 1 created, 1 missing; import ");
        Ended changed = run(file("other.csv", "id,name").toString(), "--url", url(), "--format", "acled");
        assertThat(changed.output).contains("was refused", "event_id_cnty").doesNotContain("{\"");
        assertThat(changed.code).isEqualTo(2);
    }

    @Test
    void a_file_is_taken_into_a_folder_that_no_dateline_is_on() throws Exception {
        assumeFalse(TestDatabase.isPostgres(), "It is about a file");
        Path file = file("calls.ndjson", Example.call("shell-5"));
        Path data = folder.resolve("data");
        Ended ended = run(file.toString(), "--data-dir", data.toString());
        assertThat(ended.output).contains("calls.ndjson: 1 created; import ");
        assertThat(ended.code).isZero();
        try (RealDateline dateline = RealDateline.start(folder, "--dateline.data-dir=" + data)) {
            assertThat(dateline.get("/developments/shell-5").statusCode()).isEqualTo(200);
            Ended taken = run(file.toString(), "--data-dir", data.toString());
            assertThat(taken.output).contains("The data folder is in use by another process");
            assertThat(taken.code).isEqualTo(2);
        }
    }

    @Test
    void a_folder_with_a_log_gets_the_rows_alone_and_no_files_of_wherever_the_command_is_given() throws Exception {
        assumeFalse(TestDatabase.isPostgres(), "It is about a file");
        Path data = folder.resolve("data");
        Path config = Files.createDirectory(folder.resolve("config"));
        Files.createDirectory(folder.resolve("events"));
        Files.writeString(config.resolve("actors.yml"), "- {id: mill-guards, name: Mill Guards, type: armed-group}");
        Files.writeString(config.resolve("themes.yml"), "- {id: mills, name: Mills}");
        RealDateline.start(folder, "--dateline.data-dir=" + data).close();
        Path file = file("mills.ndjson", Example.json("""
                        {'id': 'shell-8', 'date': '2016', 'kind': 'clash', 'title': 'At a mill', 'summary': 'They fought.',
                         'participants': [{'actor': 'Mill Guards', 'role': 'party'}], 'themes': ['mills'],
                         'sources': [{'publisher': 'Gazette', 'published': '2017'}]}"""));
        Ended ended = run(file.toString(), "--data-dir", data.toString());
        assertThat(ended.output).contains("mills.ndjson: 1 created; import ");
        try (RealDateline dateline = RealDateline.start(folder, "--dateline.data-dir=" + data)) {
            assertThat(ids(dateline.get("/actors"))).containsExactly("mill-guards");
            assertThat(ids(dateline.get("/developments"))).containsExactly("shell-8");
        }
    }

    private static List<String> ids(HttpResponse<String> list) {
        return Example.JSON
                .readTree(list.body())
                .path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    @Test
    void what_is_no_setting_of_the_server_does_not_start_one() throws Exception {
        Ended help = dateline(List.of("--help"));
        assertThat(help.output).contains("starts the server", "import");
        assertThat(help.code).isZero();
        Ended version = dateline(List.of("--version"));
        assertThat(version.output).startsWith("Dateline ");
        assertThat(version.code).isZero();
        Ended slip = dateline(List.of("imprt", "calls.ndjson"));
        assertThat(slip.output).contains("imprt", "import", "--help").hasLineCount(3);
        assertThat(slip.code).isEqualTo(2);
        Ended machine = dateline(List.of("-Dserver.port=8081"));
        assertThat(machine.output).contains("-Dserver.port=8081");
        assertThat(machine.code).isEqualTo(2);
    }

    @Test
    void an_id_is_given_to_the_import_of_one_file_and_nothing_is_sent_where_one_is_not_there() throws Exception {
        String first = file("first.ndjson", Example.call("shell-6")).toString();
        String second = file("second.ndjson", Example.call("shell-7")).toString();
        Ended both = run(first, second, "--import-id", "both", "--url", url());
        assertThat(both.output).contains("--import-id");
        assertThat(both.code).isEqualTo(2);
        Ended missing = run(first, folder.resolve("nowhere").toString(), "--url", url());
        assertThat(missing.output).contains("nowhere");
        assertThat(missing.code).isEqualTo(2);
        Ended whole = run(first, second, "--whole", "--url", url());
        assertThat(whole.output).contains("--whole says of one file");
        assertThat(whole.code).isEqualTo(2);
        http.get("/developments/shell-6").expect(404);
    }

    @Test
    void a_packed_file_is_sent_as_it_is() throws Exception {
        Path file = folder.resolve("calls.ndjson.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(Example.call("shell-9").toString().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run(file.toString(), "--url", url()).output).contains("calls.ndjson.gz: 1 created; import ");
    }

    @Test
    void the_reason_is_told_however_much_is_refused() throws Exception {
        Path file = folder.resolve("much.csv");
        try (RandomAccessFile much = new RandomAccessFile(file.toFile(), "rw")) {
            much.write("id,name\n".getBytes(StandardCharsets.UTF_8));
            much.setLength(200 << 20);
        }
        assertThat(run(file.toString(), "--url", url(), "--format", "xml").output)
                .contains("was refused: format: must be one of");
        assertThat(run(file.toString(), "--url", url(), "--format", "acled").output)
                .contains("was refused", "event_id_cnty");
    }

    @Test
    void a_wrong_call_and_a_server_that_is_not_there_are_told_by_another() throws Exception {
        Path file = file("calls.ndjson", Example.call("shell-4"));
        assertThat(run("--url", url()).code).isEqualTo(2);
        assertThat(run(file.toString(), "--url", url(), "--format", "xml").code).isEqualTo(2);
        assertThat(run(folder.resolve("nowhere").toString(), "--url", url()).code)
                .isEqualTo(2);
        Ended unreachable = run(file.toString(), "--url", "http://127.0.0.1:1");
        assertThat(unreachable.code).isEqualTo(2);
        assertThat(unreachable.output).contains("is a Dateline running at");
        Ended nowhere = run(file.toString(), "--url", "nowhere");
        assertThat(nowhere.code).isEqualTo(2);
        assertThat(nowhere.output).contains("--url must begin with http:// or https://");
    }
}
