package io.dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Ddateline.kills=60} makes it more kills. With states taken at any moment, one in four left a transaction half there. */
class QuietMomentsTests {

    private static final int KILLS = Integer.getInteger("dateline.kills", 12);
    private static final int IN_ONE_FILE = 4;

    @TempDir
    Path folder;

    @Test
    void whenever_a_process_is_killed_that_writes_each_transaction_is_there_as_a_whole_or_not_at_all()
            throws Exception {
        Random random = new Random();
        for (int kill = 0; kill < KILLS; kill++) {
            Path file = folder.resolve("file-" + kill / IN_ONE_FILE);
            writeAndKill(file, 50 + random.nextInt(500));
            assertThat(HalfStates.halves(file)).as("after kill " + kill).isEmpty();
        }
    }

    private static void writeAndKill(Path file, long millis) throws IOException, InterruptedException {
        Process writing = JavaProcess.of(JavaProcess.brief(), HalfStates.class, List.of(file.toString()))
                .start();
        try (BufferedReader lines = writing.inputReader()) {
            List<String> said = new ArrayList<>();
            while (!said.contains(HalfStates.WRITING)) {
                String line = lines.readLine();
                assertThat(line).as(String.join("\n", said)).isNotNull();
                said.add(line);
            }
            Thread.sleep(millis);
            assertThat(writing.isAlive()).as("whether it still writes").isTrue();
        } finally {
            writing.destroyForcibly().waitFor();
        }
    }
}
