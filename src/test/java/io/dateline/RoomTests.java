package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomTests {

    private static final Path SOURCES = Path.of("src/main/java/io/dateline");

    private final ApplicationModules rooms = ApplicationModules.of(Dateline.class);

    @Test
    void no_room_touches_what_its_sign_forbids() {
        rooms.verify();
    }

    @Test
    void every_folder_is_a_room_and_every_room_is_checked() throws IOException {
        assertThat(rooms.stream().map(room -> room.getIdentifier().toString()))
                .containsExactlyInAnyOrderElementsOf(folders())
                .containsExactlyInAnyOrder(
                        "date",
                        "development",
                        "document",
                        "duplicate",
                        "imports",
                        "intake",
                        "live",
                        "log",
                        "node",
                        "page",
                        "platform",
                        "problem",
                        "projection",
                        "provenance",
                        "replay",
                        "sample",
                        "shell",
                        "stream",
                        "timeline",
                        "vocabulary");
    }

    @Test
    void every_room_has_a_sign_that_says_what_it_is_for_and_what_it_may_touch() throws IOException {
        for (String room : folders()) {
            String sign = Files.readString(SOURCES.resolve(room).resolve("package-info.java"));
            assertThat(sign)
                    .as(room)
                    .startsWith("/**")
                    .contains("@ApplicationModule")
                    .contains("@NullMarked");
        }
    }

    /** Beside what a build and a run leave, and what is hidden. */
    @Test
    void at_the_top_there_is_nothing_but_what_the_project_is_made_of() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""))) {
            assertThat(top.map(Path::toString).filter(name -> !name.startsWith(".")))
                    .isSubsetOf(
                            "pom.xml", "src", "events", "seeds", "config", "README.md", "LICENSE", "target", "data");
        }
    }

    @Test
    void every_file_is_short_enough_to_be_one_thing() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(260);
            }
        }
    }

    private static List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
