package io.dateline.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.RealDateline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

@DisabledIf(
        value = "io.dateline.TestDatabase#isPostgres",
        disabledReason = "On a server the order is kept all the time")
class OrderAtTheEndTests {

    private static final String FEW = "--dateline.projection.ready-lag=10";
    private static final String NOTHING = "--dateline.load-files=false";
    private static final String TIMELINE = "/timelines/themes/syria-ceasefire?limit=1000";

    @TempDir
    Path folder;

    @Test
    void a_log_that_comes_all_at_once_is_put_in_order_at_its_end_and_not_read_before() throws IOException {
        Path full = Files.createDirectory(folder.resolve("full"));
        String there;
        try (RealDateline dateline = RealDateline.startHere(full)) {
            there = dateline.get(TIMELINE).body();
            assertThat(there).contains("\"items\":[{");
        }
        Path empty = Files.createDirectory(folder.resolve("empty"));
        try (RealDateline dateline = RealDateline.startHere(empty, FEW, NOTHING)) {
            assertThat(dateline.output()).contains("0 events");
        }
        Files.copy(log(full), log(empty), StandardCopyOption.REPLACE_EXISTING);
        try (RealDateline dateline = RealDateline.startHere(empty, FEW, NOTHING)) {
            await().untilAsserted(
                            () -> assertThat(dateline.get(TIMELINE).body()).isEqualTo(there));
            assertThat(dateline.output())
                    .containsSubsequence("Of timelines most is missing", "put in order", "timelines A are in order");
        }
        try (RealDateline dateline = RealDateline.startHere(empty, FEW, NOTHING)) {
            assertThat(dateline.output()).doesNotContain("most is missing", "in order");
            assertThat(dateline.get(TIMELINE).body()).isEqualTo(there);
        }
    }

    private static Path log(Path folder) {
        return folder.resolve("data/dateline.mv.db");
    }
}
