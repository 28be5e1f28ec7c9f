package io.dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.JavaProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullMemoryTests {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "where the thread that took it {0}")
    @ValueSource(strings = {"ends", "keeps"})
    void a_process_whose_memory_is_full_ends_and_says_what_to_do(String hoarder) throws Exception {
        Path said = folder.resolve("said");
        Process process = JavaProcess.of(List.of("-Xmx48m"), HoardedMemory.class, List.of(folder.toString(), hoarder))
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("whether it ended")
                    .isTrue();
            assertThat(process.exitValue()).isEqualTo(FullMemory.STATUS);
            assertThat(Files.readString(said)).contains(FullMemory.REMEDY);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
