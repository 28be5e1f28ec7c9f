package io.dateline.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class StillAtItTests {

    @Test
    void how_long_it_has_taken_is_said_until_it_is_over() throws InterruptedException {
        List<Duration> said = new CopyOnWriteArrayList<>();
        try (StillAtIt still = new StillAtIt(Duration.ofMillis(10), said::add)) {
            await().until(() -> said.size() > 2);
        }
        assertThat(said).isSorted().allMatch(time -> time.toMillis() > 0);
        Thread.sleep(50);
        int atTheEnd = said.size();
        Thread.sleep(50);
        assertThat(said).hasSize(atTheEnd);
    }
}
