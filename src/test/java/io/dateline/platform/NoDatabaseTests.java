package io.dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.RealDateline;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoDatabaseTests {

    @Test
    void a_database_that_is_not_there_is_told_with_the_settings_for_another(@TempDir Path folder) {
        String nobody = "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/dateline";
        try (RealDateline dateline = RealDateline.start(folder, "--spring.profiles.active=postgres", nobody)) {
            assertThat(dateline.isAlive()).isFalse();
            assertThat(dateline.output())
                    .contains("PostgreSQL cannot be used: Connection to 127.0.0.1:1 refused", "DATELINE_DATABASE_URL")
                    .doesNotContain("\tat ");
        }
    }
}
