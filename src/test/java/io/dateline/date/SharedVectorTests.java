package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Vectors that others wrote: tables derived from edtf.js, and the list of unt-libraries/edtf-validate. Where they
 * disagree with the standard or with each other, the case stands in {@link Disagreements}.
 */
class SharedVectorTests {

    private static final Path FOLDER = Path.of("../shared/reference/edtf");
    private static final List<String> TABLES =
            List.of("level0", "level1", "level2", "loc-spec", "iso8601-2", "edge-cases");

    record Vector(String table, String text, int level, String min, String max, boolean valid) {

        String name() {
            return table + ":" + text;
        }

        boolean unchecked() {
            return min.equals("0") && max.equals("0");
        }
    }

    @BeforeEach
    void the_vectors_are_there() {
        assumeTrue(Files.isDirectory(FOLDER), "no vectors at " + FOLDER.toAbsolutePath());
    }

    @TestFactory
    Stream<DynamicTest> strings_called_valid_are_taken_with_the_bounds_given() throws IOException {
        return tables().stream().filter(Vector::valid).map(vector -> dynamicTest(vector.name(), () -> check(vector)));
    }

    private static void check(Vector vector) {
        if (Disagreements.REFUSED.containsKey(vector.text())) {
            assertThatThrownBy(() -> EdtfDate.parse(vector.text())).isInstanceOf(DateProblem.class);
            return;
        }
        EdtfDate date = EdtfDate.parse(vector.text());
        assertThat(date).hasToString(vector.text());
        if (!vector.unchecked()) {
            boolean otherwise = Disagreements.BOUNDED_OTHERWISE.containsKey(vector.text())
                    || Disagreements.BOUNDED_OTHERWISE.containsKey(vector.name());
            assertThat(date.bounds().equals(bounds(vector.min(), vector.max()))).isNotEqualTo(otherwise);
        }
        if (vector.table().startsWith("level")) {
            checkLevel(vector.text(), date, vector.level());
        }
    }

    private static void checkLevel(String text, EdtfDate date, int level) {
        assertThat(date.level() == level)
                .as("level %s", date.level())
                .isNotEqualTo(Disagreements.LEVELLED_OTHERWISE.containsKey(text));
    }

    private static Bounds bounds(String min, String max) {
        long earliest = min.isEmpty() || min.equals("-Infinity") ? Bounds.OPEN_START : seconds(min);
        return new Bounds(earliest, max.isEmpty() || max.equals("Infinity") ? Bounds.OPEN_END : seconds(max));
    }

    private static long seconds(String milliseconds) {
        return Math.floorDiv(Long.parseLong(milliseconds), 1000L);
    }

    @TestFactory
    Stream<DynamicTest> strings_called_invalid_by_a_table_are_refused() throws IOException {
        return tables().stream()
                .filter(vector -> !vector.valid())
                .map(vector -> dynamicTest(
                        vector.name(),
                        () -> assertThatThrownBy(() -> EdtfDate.parse(vector.text()))
                                .isInstanceOf(DateProblem.class)));
    }

    @TestFactory
    Stream<DynamicTest> strings_that_edtf_validate_takes_are_taken_on_their_level() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (int level = 0; level <= 2; level++) {
            int expected = level;
            for (String text : list("level" + level)) {
                tests.add(dynamicTest(text, () -> checkLevel(text, EdtfDate.parse(text), expected)));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> strings_that_edtf_validate_refuses_are_refused() throws IOException {
        return list("invalid").stream()
                .map(text -> dynamicTest(
                        "'" + text + "'",
                        () -> assertThatThrownBy(() -> EdtfDate.parse(text)).isInstanceOf(DateProblem.class)));
    }

    @Test
    void sets_refused_for_their_blanks_are_taken_without_and_bounded_as_the_table_says() throws IOException {
        for (Vector vector : tables()) {
            if (Disagreements.BLANKS.equals(Disagreements.REFUSED.get(vector.text()))) {
                assertThat(EdtfDate.parse(vector.text().replace(" ", "")).bounds())
                        .isEqualTo(bounds(vector.min(), vector.max()));
            }
        }
    }

    @Test
    void at_least_99_of_100_strings_are_taken_with_the_right_bounds_leaving_out_the_listed_disagreements()
            throws IOException {
        List<String> valid = new ArrayList<>();
        tables().stream().filter(Vector::valid).map(Vector::text).forEach(valid::add);
        for (int level = 0; level <= 2; level++) {
            valid.addAll(list("level" + level));
        }
        valid.removeAll(Disagreements.REFUSED.keySet());
        long taken = valid.stream().filter(SharedVectorTests::isTaken).count();
        assertThat(taken * 100).isGreaterThanOrEqualTo(valid.size() * 99L);
        assertThat(list("invalid")).noneMatch(SharedVectorTests::isTaken);
    }

    private static boolean isTaken(String text) {
        try {
            EdtfDate.parse(text);
            return true;
        } catch (DateProblem problem) {
            return false;
        }
    }

    private static List<String> list(String name) throws IOException {
        JsonNode lists = JsonMapper.shared().readTree(Files.readString(FOLDER.resolve("unt-edtf-validate.json")));
        List<String> texts = new ArrayList<>();
        lists.get(name).forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static List<Vector> tables() throws IOException {
        List<Vector> vectors = new ArrayList<>();
        for (String table : TABLES) {
            List<String> lines = Files.readAllLines(FOLDER.resolve(table + ".tsv"));
            for (String line : lines.subList(1, lines.size())) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    vectors.add(vector(table, line.split("\t", -1)));
                }
            }
        }
        return vectors;
    }

    private static Vector vector(String table, String[] columns) {
        boolean valid = columns.length < 7 || columns[6].equals("VALID");
        return new Vector(table, columns[0], Integer.parseInt(columns[2]), columns[3], columns[4], valid);
    }
}
