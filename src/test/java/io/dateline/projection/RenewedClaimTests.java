package io.dateline.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A processor without news holds its claim, which others may take over after ten seconds. */
class RenewedClaimTests extends HttpTest {

    private static final Duration WATCHED = Duration.ofSeconds(6);

    @Test
    void an_idle_processor_renews_its_claim_and_not_with_every_look_at_the_log() throws InterruptedException {
        Set<String> renewed = new HashSet<>();
        for (long end = System.nanoTime() + WATCHED.toNanos(); System.nanoTime() < end; Thread.sleep(50)) {
            renewed.addAll(projections
                    .sql(
                            "SELECT time_stamp FROM token_entry WHERE processor_name LIKE 'vocabulary-%' AND owner IS NOT NULL")
                    .query(String.class)
                    .list());
        }

        // Every two seconds; it looks five times a second.
        assertThat(renewed).hasSizeBetween(2, 10);
    }
}
