package io.dateline.shell;

import io.dateline.shell.Shell.Within;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = ImportCommand.FAILED,
        description =
                "Send files of developments to a Dateline that runs, or take them into a data folder that no Dateline is on, and"
                        + " show what came of each row.")
class ImportCommand implements Callable<Integer> {

    private static final int REFUSED = 1;
    static final int FAILED = 2;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "NDJSON, CSV (.csv, .tsv), or as --format says; may be packed (.gz)")
    private List<Path> files = List.of();

    @Option(names = "--url", defaultValue = "http://localhost:8080", description = "Where it runs (${DEFAULT-VALUE})")
    private String url = "";

    @Option(
            names = "--format",
            description = "How the rows are written, where the name of the file does not say it: ndjson, csv, acled,"
                    + " ucdp-ged, gdelt-events, gdelt-mentions")
    private @Nullable String format;

    @Option(names = "--duplicates", description = "What becomes of likely duplicates: reject, allow or attach")
    private @Nullable String duplicates;

    @Option(names = "--actors", description = "'register' adds actors whom nobody knows to the registry")
    private @Nullable String actors;

    @Option(names = "--whole", description = "The file holds all there is: tell what came before and is missing in it")
    private boolean whole;

    @Option(names = "--import-id", description = "Names the import, for going on with one that was cut off")
    private @Nullable String importId;

    @Option(names = "--dry-run", description = "Show the verdicts and write nothing")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the verdicts to a file, one a line (NDJSON)")
    private @Nullable Path report;

    @Option(
            names = "--data-dir",
            paramLabel = "FOLDER",
            description = "Take them into this data folder, without a Dateline that runs")
    private @Nullable Path folder;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Function<Path, Within> start;

    ImportCommand(Function<Path, Within> start) {
        this.start = start;
    }

    @Override
    public Integer call() throws IOException {
        check();
        if (folder == null) {
            return send();
        }
        Within dateline;
        try {
            dateline = start.apply(folder);
        } catch (RuntimeException reportedAlready) {
            return FAILED;
        }
        try (dateline) {
            url = dateline.url();
            return send();
        }
    }

    private void check() throws IOException {
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                throw wrong(file + " is a folder: name the files in it");
            }
            if (!Files.isReadable(file)) {
                throw wrong("There is no file " + file + " to be read");
            }
            if (report != null && Files.exists(report) && Files.isSameFile(report, file)) {
                throw wrong("--report " + report + " would be written over " + file
                        + ", which is to be sent: name another");
            }
        }
        if (whole && files.size() > 1) {
            throw wrong("--whole says of one file that it holds all there is: send the others by themselves");
        }
        if (importId != null && files.size() > 1) {
            throw wrong("--import-id names the import of one file: send the others by themselves");
        }
        if (report != null && Files.isDirectory(report)) {
            throw wrong("--report names a file, and " + report + " is a folder");
        }
        if (report != null && !Files.isDirectory(report.toAbsolutePath().getParent())) {
            throw wrong("There is no folder for --report " + report + ": make it first");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private int send() {
        try (Writer lines = report == null ? Writer.nullWriter() : opened(report)) {
            int worst = 0;
            for (Path file : files) {
                worst = Math.max(worst, send(file, lines));
            }
            return worst;
        } catch (IllegalArgumentException noAddress) {
            System.err.println("dateline: " + noAddress.getMessage());
            return FAILED;
        } catch (IOException failed) {
            System.err.println("dateline: " + (failed.getMessage() == null ? failed : failed.getMessage())
                    + (failed instanceof ConnectException
                            ? "; is a Dateline running at " + url + "?"
                            : ": it broke off; send it again, under the same --import-id if it had one"));
            return FAILED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private Writer opened(Path report) {
        try {
            return Files.newBufferedWriter(report);
        } catch (IOException shut) {
            throw wrong("--report " + report + " cannot be written");
        }
    }

    private int send(Path file, Writer lines) throws IOException, InterruptedException {
        Progress progress = new Progress(
                file.getFileName().toString(),
                Files.size(file),
                new PrintWriter(System.out, true),
                // On Java 22 to 24 there is a System.console() for a pipe, too.
                Ansi.AUTO.enabled());
        HttpRequest request = new Upload(file, format).to(URI.create(address(file)), progress::sent);
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader verdicts =
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            if (answer.statusCode() != 200) {
                System.err.println("dateline: " + file + " was refused: " + why(verdicts.readLine()));
                return FAILED;
            }
            for (String line = verdicts.readLine(); line != null; line = verdicts.readLine()) {
                lines.write(line + "\n");
                progress.verdict(line);
            }
        }
        String id = answer.headers().firstValue("Dateline-Import").orElse(null);
        if (whole && id != null) {
            missing(id, progress);
        }
        return progress.end(id) ? 0 : REFUSED;
    }

    /** What is not in a whole file stands in no verdict, but in the import. */
    private void missing(String id, Progress progress) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api() + "imports/" + encoded(id)))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
            progress.missing(JsonMapper.shared().readTree(answer.body()).path("missing"));
        }
    }

    /** What a problem document says; from somebody who is no Dateline whatever came. */
    private String why(@Nullable String answer) {
        try {
            return JsonMapper.shared().readTree(answer).path("detail").asString();
        } catch (JacksonException | IllegalArgumentException foreign) {
            return answer + "; is it a Dateline that runs at " + url + "?";
        }
    }

    private String api() {
        if (!url.matches("https?://.+")) {
            throw new IllegalArgumentException("--url must begin with http:// or https://");
        }
        return url.replaceFirst("/+(api/v1/*)?$", "") + "/api/v1/";
    }

    private String address(Path file) {
        StringBuilder address = new StringBuilder(api()).append("developments/batch?file=");
        address.append(encoded(file.getFileName().toString()));
        add(address, "format", format);
        add(address, "duplicates", duplicates);
        add(address, "actors", actors);
        add(address, "whole", whole ? "true" : null);
        add(address, "importId", importId);
        add(address, "dryRun", dryRun ? "true" : null);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.append('&').append(name).append('=').append(encoded(value));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
