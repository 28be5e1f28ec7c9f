package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says must be so: its paths, its links, the map of rooms, and the tour from top to bottom. */
class ReadmeTests {

    private static final Pattern PATH =
            Pattern.compile("`((?:src|config|events|seeds|\\.ci)/[^` ]*|[^` /]+\\.(?:java|yml|sql|md|xml))`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern ROOM = Pattern.compile("(?m)^\\| `(\\w+)` \\|.*\\| ([^|]*) \\|$");
    private static final Pattern STEP = Pattern.compile("```sh\\n(curl [^`]*)```\\n```\\w+\\n([^`]*)```");
    private static final Pattern MENTIONED = Pattern.compile("`(?:curl http://localhost:8080)?/api/v1(/[^`]*)`");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern LEFT_OUT = Pattern.compile("…|\\n|  +");

    private final String readme = read(Path.of("README.md"));

    @TempDir
    Path folder;

    @Test
    void every_path_it_names_exists() throws IOException {
        Set<String> names;
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("src")), Files.walk(Path.of("config")))) {
            names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
        assertThat(all(PATH, readme))
                .hasSizeGreaterThan(20)
                .allMatch(path -> path.contains("/") ? Files.exists(Path.of(path)) : names.contains(path));
    }

    @Test
    void every_link_within_the_project_leads_somewhere() {
        List<String> headings = all(HEADING, readme).stream()
                .map(heading -> "#" + heading.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList();
        assertThat(all(LINK, readme).stream().filter(link -> !link.startsWith("http")))
                .hasSizeGreaterThan(5)
                .allMatch(link -> link.startsWith("#") ? headings.contains(link) : Files.exists(Path.of(link)));
    }

    @Test
    void its_map_of_rooms_is_what_their_signs_say() throws IOException {
        List<String> rooms = new ArrayList<>();
        ROOM.matcher(readme).results().forEach(row -> {
            rooms.add(row.group(1));
            String sign = read(Path.of("src/main/java/io/dateline", row.group(1), "package-info.java"));
            String allowed = String.join(", ", all(Pattern.compile("[{, ]\"(\\w+)\""), sign));
            String nothing = sign.contains("allowedDependencies") ? "nothing" : "everything";
            assertThat(row.group(2)).as(row.group(1)).isEqualTo(allowed.isEmpty() ? nothing : allowed);
        });
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/io/dateline"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(room -> room.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(rooms);
        }
    }

    /** In one of its own: no other test's developments on the timelines shown. */
    @Test
    void every_answer_of_the_tour_is_the_one_that_comes() {
        List<MatchResult> steps = STEP.matcher(readme).results().toList();
        assertThat(steps).hasSizeGreaterThan(12);
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            for (MatchResult step : steps) {
                // Of several commands in a block, the last one's answer is shown.
                String command = step.group(1).substring(("\n" + step.group(1)).lastIndexOf("\ncurl"));
                check(dateline, command, step.group(2));
            }
            assertThat(all(MENTIONED, readme))
                    .isNotEmpty()
                    .allSatisfy(
                            path -> assertThat(dateline.get(path).statusCode()).isEqualTo(200));
        }
    }

    @Test
    void its_program_verifies_an_exported_log_and_finds_what_was_changed() throws Exception {
        assumeTrue(runs("python3", "--version"), "There is no Python here");
        Matcher program = Pattern.compile("```python\\n([^`]*)```").matcher(readme);
        assertThat(program.find()).isTrue();
        Path file = Files.writeString(folder.resolve("verify.py"), program.group(1));
        String log;
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            log = dateline.get("/log").body();
        }
        Path lines = Files.writeString(folder.resolve("log.ndjson"), log);
        assertThat(runs("sh", "-c", "python3 -X utf8 " + file + " < " + lines)).isTrue();
        for (String changed : List.of(
                log.replaceFirst("Aleppo", "Idlib"),
                log.replaceFirst("\"request\":\"start\"", "\"request\":\"other\""),
                log.substring(log.indexOf('\n') + 1))) {
            Files.writeString(lines, changed);
            assertThat(runs("sh", "-c", "python3 -X utf8 " + file + " < " + lines))
                    .isFalse();
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** A read is repeated for a while, as a reader would repeat the one that tells how far a replay has come. */
    private static void check(RealDateline dateline, String command, String shown) {
        if (command.contains(" -d ")) {
            assertShown(curl(dateline, command, true), command, shown);
        } else {
            boolean withHeaders = shown.contains("HTTP/1.1");
            Awaitility.await()
                    .atMost(10, TimeUnit.SECONDS)
                    .untilAsserted(() -> assertShown(curl(dateline, command, withHeaders), command, shown));
        }
    }

    private static void assertShown(String answer, String command, String shown) {
        int at = 0;
        for (String piece : LEFT_OUT.split(shown)) {
            at = answer.indexOf(piece.strip(), at);
            assertThat(at)
                    .as("%s%nanswered%n%s%nwhich lacks%n%s", command, answer, piece)
                    .isNotNegative();
        }
    }

    private static String curl(RealDateline dateline, String command, boolean withHeaders) {
        String method = null;
        String path = "";
        String body = "";
        List<String> headers = new ArrayList<>();
        String before = "";
        for (MatchResult word :
                WORD.matcher(command.split(" \\| ")[0]).results().toList()) {
            String text = word.group(1) == null ? word.group(2) : word.group(1);
            if (before.equals("-X")) {
                method = text;
            } else if (before.equals("-d")) {
                body = text;
            } else if (before.equals("-H")) {
                headers.addAll(List.of(text.split(": ")));
            } else if (text.startsWith("http://localhost:8080/api/v1")) {
                path = text.substring("http://localhost:8080/api/v1".length());
            }
            before = text;
        }
        String verb = method != null ? method : body.isEmpty() ? "GET" : "POST";
        HttpResponse<String> answer = verb.equals("GET") && headers.isEmpty()
                ? dateline.get(path)
                : dateline.send(verb, path, body, headers.toArray(String[]::new));
        if (!withHeaders) {
            assertThat(answer.statusCode()).as(command).isEqualTo(200);
            return answer.body();
        }
        StringBuilder text = new StringBuilder("HTTP/1.1 " + answer.statusCode() + "\n");
        for (String name : List.of("Location", "ETag", "Content-Type")) {
            answer.headers().firstValue(name).ifPresent(value -> text.append(name + ": " + value + "\n"));
        }
        return text + answer.body();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
