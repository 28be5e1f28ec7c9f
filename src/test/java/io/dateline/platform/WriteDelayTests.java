package io.dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.log.FreeSpace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** How H2 writes, as the room on the disk comes and goes. */
class WriteDelayTests {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration SOME_LOOKS = Duration.ofMillis(4L * WriteDelay.MILLIS);

    @TempDir
    Path folder;

    @Test
    void it_writes_at_once_while_there_is_little_room_and_waits_again_only_when_there_is_twice_the_bound()
            throws Exception {
        try (SmallDisk disk = SmallDisk.in(folder, 64);
                QuietFile file = new QuietFile(H2Pool.in(disk.path()), WriteDelay.MILLIS)) {
            WriteDelay delay = new WriteDelay(List.of(file), FreeSpace.of(disk.path(), DataSize.ofMegabytes(10)));
            delay.start();
            try {
                disk.leave(9);
                await().atMost(SOON).until(() -> file.moments().writesAtOnce());
                for (int room : List.of(11, 9, 19)) {
                    disk.leave(room);
                    await().during(SOME_LOOKS)
                            .atMost(SOON)
                            .until(() -> file.moments().writesAtOnce());
                }
                disk.leave(21);
                await().atMost(SOON).until(() -> !file.moments().writesAtOnce());
                disk.leave(11);
                await().during(SOME_LOOKS)
                        .atMost(SOON)
                        .until(() -> !file.moments().writesAtOnce());
                assertThat(disk.left())
                        .as("what H2 itself has written is little")
                        .isGreaterThan(10 << 20);
            } finally {
                delay.stop();
            }
        }
    }
}
