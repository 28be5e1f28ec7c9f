package io.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.HttpTest;
import io.dateline.date.EdtfDate;
import io.dateline.development.Details;
import io.dateline.development.Source;
import io.dateline.vocabulary.Kind;
import io.dateline.vocabulary.Kinds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The developments the project comes with. */
class EventsFolderTests extends HttpTest {

    private static final Path DOCUMENTS = Path.of("../shared/seeds");
    private static final Path CAMEO = Path.of("../shared/reference/cameo/cameo.tsv");

    @Autowired
    private Reports reports;

    @Autowired
    private EventsFolder folder;

    @Autowired
    private Kinds kinds;

    @Test
    void every_development_has_a_theme_and_a_passage_in_each_report_it_cites() {
        List<EventsFolder.Entry> entries = folder.read(reports.read());
        assertThat(entries).hasSizeGreaterThan(40);
        for (EventsFolder.Entry entry : entries) {
            Details details = entry.details();
            assertThat(details.themes()).as(entry.id()).isNotEmpty();
            assertThat(details.sources())
                    .as(entry.id())
                    .allMatch(source -> source.report() != null && source.passage() != null);
        }
    }

    @Test
    void what_two_reports_tell_is_one_development_with_two_sources() {
        long told = folder.read(reports.read()).stream()
                .filter(entry -> entry.details().sources().stream()
                                .map(Source::report)
                                .distinct()
                                .count()
                        > 1)
                .count();
        assertThat(told).isGreaterThanOrEqualTo(5);
    }

    @Test
    void no_report_came_out_before_what_it_tells_of_was_over_or_under_way() {
        for (EventsFolder.Entry entry : folder.read(reports.read())) {
            long earliest = EdtfDate.parse(entry.details().date()).bounds().earliest();
            for (Source source : entry.details().sources()) {
                long published = EdtfDate.parse(source.published()).bounds().latest();
                assertThat(earliest).as(entry.id()).isLessThanOrEqualTo(published);
            }
        }
    }

    @Test
    void reports_are_the_documents_they_were_taken_from() throws Exception {
        assumeTrue(Files.isDirectory(DOCUMENTS), "the documents are not here");
        for (Report report : reports.read().values()) {
            byte[] bytes = Files.readAllBytes(DOCUMENTS.resolve(report.document()));
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertThat(hash).as(report.document()).isEqualTo(report.sha256());
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(text.codePointCount(0, text.length()))
                    .as(report.document())
                    .isEqualTo(report.characters());
        }
    }

    @Test
    void kinds_have_the_values_of_the_code_book() throws IOException {
        assumeTrue(Files.isRegularFile(CAMEO), "the code book is not here");
        Map<String, String[]> codes = new HashMap<>();
        Files.readAllLines(CAMEO).stream().map(line -> line.split("\t", -1)).forEach(line -> codes.put(line[0], line));
        for (Kind kind : kinds.all()) {
            String[] code = codes.get(kind.cameo());
            assertThat(code).as(kind.id()).isNotNull();
            assertThat(kind.goldstein()).as(kind.id()).isEqualByComparingTo(code[2]);
            if (!code[3].isEmpty()) {
                assertThat(kind.plover()).as(kind.id()).isEqualTo(code[3]);
            }
        }
    }
}
