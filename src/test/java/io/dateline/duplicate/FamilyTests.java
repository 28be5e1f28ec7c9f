package io.dateline.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.RealDateline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Developments are filed by the families of their kinds. */
class FamilyTests {

    private static final String ANEW = "duplicates have new tables";

    @TempDir
    Path folder;

    @Test
    void where_a_kind_is_of_another_family_developments_are_filed_anew() throws IOException {
        Path kinds = Files.createDirectory(folder.resolve("config")).resolve("kinds.yml");
        String usual = Files.readString(Path.of("config", "kinds.yml"));
        Files.writeString(kinds, usual);
        assertThat(said()).doesNotContain(ANEW);
        Files.writeString(kinds, usual.replaceFirst("family: talks", "family: telephone"));
        assertThat(said()).contains(ANEW).doesNotContain("timelines have new tables");
        assertThat(said()).doesNotContain(ANEW);
    }

    private String said() {
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            assertThat(dateline.isAlive()).isTrue();
            return dateline.output();
        }
    }
}
