package io.dateline.replay;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Answer;
import io.dateline.HttpTest;
import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import io.dateline.projection.Projection.Content;
import io.dateline.projection.Repairs;
import java.time.Duration;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens while a part of the timelines is built again. */
class RepairMeanwhileTests extends HttpTest {

    @Autowired
    private Generations generations;

    @Autowired
    private Repairs repairs;

    private Generation active() {
        return generations.active("timelines");
    }

    private SortedMap<String, Content> contents() {
        return generations.contents("timelines", active(), head(), seen -> {});
    }

    /** @param meanwhile done once, when it is known what the repair is about and some of it has been built */
    private void repair(String development, Runnable meanwhile) {
        AtomicBoolean done = new AtomicBoolean();
        boolean repaired = repairs.repair(
                "timelines",
                active(),
                "development:" + development,
                position -> {
                    if (position > 0 && !done.getAndSet(true)) {
                        meanwhile.run();
                    }
                },
                () -> true);
        assertThat(repaired).isTrue();
        assertThat(done).isTrue();
    }

    /** Events that were set aside are retried by repairs, too. */
    @Test
    void a_repair_that_is_paused_holds_up_no_other_and_begins_anew_once_it_is_resumed() {
        record(call("repair-paused"));
        String[] paused = new String[1];
        repair("repair-paused", () -> paused[0] = beginPaused("repair-paused"));
        try {
            for (int other = 0; other < 5; other++) {
                assertThat(CompletableFuture.runAsync(() -> repair("repair-paused", () -> {})))
                        .succeedsWithin(Duration.ofSeconds(20));
            }
            assertThat(state(paused[0])).isEqualTo("paused");
            http.post(paused[0] + "/resume", "").expect(200);
            await().until(() -> state(paused[0]).equals("done"));
        } finally {
            // A failed test leaves none under way for the next.
            http.post(paused[0] + "/cancel", "");
        }
    }

    private String beginPaused(String development) {
        Answer begun = http.post("/replays", json("{'projection': 'timelines'}").put("development", development))
                .expect(202);
        String location = begun.header("Location").substring("/api/v1".length());
        http.post(location + "/pause", "").expect(200);
        return location;
    }

    /** Whether it is new then, or was there already and had nothing to do with it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_placed_after_a_development_while_that_is_repaired_keeps_it_in_its_place(boolean isNew) {
        String repaired = "placed-against-" + isNew;
        String other = "placed-meanwhile-" + isNew;
        record(call(repaired).put("date", "2015-09"));
        if (!isNew) {
            record(call(other).put("date", "2015-09-10"));
        }
        repair(repaired, () -> {
            if (isNew) {
                record(call(other).put("date", "2015-09-10").set("after", list("'" + repaired + "'")));
            } else {
                http.patch(
                                "/developments/" + other,
                                json("{'reason': 'r', 'after': ['%s']}".formatted(repaired)),
                                "If-Match",
                                "*")
                        .expect(200);
            }
        });
        SortedMap<String, Content> after = contents();
        repair(repaired, () -> {});
        assertThat(contents()).isEqualTo(after);
    }
}
