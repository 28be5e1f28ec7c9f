package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.development.DevelopmentEvent;
import io.dateline.log.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the README and the guides say must be so: paths, links, the map of rooms, and every command from top to bottom. */
class GuideTests {

    private static final Pattern PATH =
            Pattern.compile("`((?:src|config|events|seeds|\\.ci)/[^` ]*|[^` /]+\\.(?:java|yml|sql|md|xml))`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
    private static final Pattern ROOM = Pattern.compile("(?m)^\\| `(\\w+)` \\|.*\\| ([^|]*) \\|$");
    private static final Pattern MENTIONED = Pattern.compile("`(?:curl http://localhost:8080)?/api/v1(/[^`]*)`");

    @TempDir
    Path folder;

    @Test
    void every_path_they_name_exists() throws IOException {
        Set<String> names;
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("src")), Files.walk(Path.of("config")))) {
            names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
        for (Guide guide : Guide.all()) {
            assertThat(guide.all(PATH))
                    .as(guide.toString())
                    .allMatch(path -> path.contains("/") ? Files.exists(Path.of(path)) : names.contains(path));
        }
        assertThat(Guide.readme().all(PATH)).hasSizeGreaterThan(20);
    }

    @Test
    void every_link_within_the_project_leads_somewhere() {
        for (Guide guide : Guide.all()) {
            assertThat(guide.all(LINK).stream().filter(link -> !link.startsWith("http")))
                    .as(guide.toString())
                    .isNotEmpty()
                    .allMatch(guide::leadsSomewhere);
        }
    }

    @Test
    void every_guide_is_found_from_the_readme() {
        assertThat(Guide.readme().all(LINK))
                .containsAll(Guide.all().stream()
                        .skip(1)
                        .map(guide -> guide.file().toString().replace('\\', '/'))
                        .toList());
    }

    @Test
    void no_line_and_no_paragraph_is_too_long_to_be_read() {
        for (Guide guide : Guide.all()) {
            assertThat(guide.paragraphs()).as(guide.toString()).allSatisfy(lines -> {
                assertThat(lines).hasSizeLessThanOrEqualTo(8);
                assertThat(lines).allMatch(line -> line.length() <= 150);
            });
        }
    }

    @Test
    void the_map_of_rooms_is_what_their_signs_say() throws IOException {
        List<String> rooms = new ArrayList<>();
        String map = Guide.readme().section("The rooms");
        ROOM.matcher(map).results().forEach(row -> {
            rooms.add(row.group(1));
            String sign = Guide.read(Path.of("src/main/java/io/dateline", row.group(1), "package-info.java"));
            String allowed = String.join(", ", Guide.all(Pattern.compile("[{, ]\"(\\w+)\""), sign));
            String nothing = sign.contains("allowedDependencies") ? "nothing" : "everything";
            assertThat(row.group(2)).as(row.group(1)).isEqualTo(allowed.isEmpty() ? nothing : allowed);
        });
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/io/dateline"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(room -> room.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(rooms);
        }
    }

    @Test
    void a_page_that_follows_the_stream_listens_to_everything_that_may_happen() {
        String page = Guide.readme().block("js");
        List<String> listened = Guide.all(Pattern.compile("'([a-z-]+)'"), page.split(";")[1]);
        assertThat(listened)
                .containsExactlyInAnyOrderElementsOf(
                        kinds(DevelopmentEvent.class).distinct().toList());
    }

    private static Stream<String> kinds(Class<?> events) {
        return events.isSealed()
                ? Arrays.stream(events.getPermittedSubclasses()).flatMap(GuideTests::kinds)
                : Stream.of(events.getAnnotation(Stored.class).name().replaceFirst(".*\\.", ""));
    }

    /** In one of its own: no other test's developments on the timelines shown. A stream that lacks what is shown would never end. */
    @Test
    @Timeout(300)
    void every_answer_is_the_one_that_comes() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("target")).resolve("verify.py"), program());
        int checked = 0;
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            GuideCommands commands = new GuideCommands(dateline, folder);
            for (Guide guide : Guide.all()) {
                for (Guide.Block block : guide.commands()) {
                    commands.check(block);
                    checked++;
                }
            }
            for (Guide guide : Guide.all()) {
                assertThat(guide.all(MENTIONED))
                        .allSatisfy(path ->
                                assertThat(dateline.get(path).statusCode()).isEqualTo(200));
            }
        }
        assertThat(checked).isGreaterThan(60);
    }

    @Test
    void the_program_verifies_an_exported_log_and_finds_what_was_changed() throws Exception {
        assumeTrue(GuideCommands.isThere("python3"), "There is no Python here");
        Path file = Files.writeString(folder.resolve("verify.py"), program());
        String log;
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            log = dateline.get("/log").body();
        }
        assertThat(verifies(file, log)).isTrue();
        for (String changed : List.of(
                log.replaceFirst("Aleppo", "Idlib"),
                log.replaceFirst("\"request\":\"start\"", "\"request\":\"other\""),
                log.substring(log.indexOf('\n') + 1))) {
            assertThat(verifies(file, changed)).isFalse();
        }
    }

    private static String program() {
        return Guide.all().stream().map(guide -> guide.block("python")).collect(Collectors.joining());
    }

    private boolean verifies(Path program, String log) throws IOException, InterruptedException {
        Path lines = Files.writeString(folder.resolve("log.ndjson"), log);
        return new ProcessBuilder("python3", "-X", "utf8", program.toString())
                        .redirectInput(lines.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
