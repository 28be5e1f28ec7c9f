package io.dateline.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Generation A is the one that is read, so that what fills B is a replay. */
class CourtesyTests {

    /** Between a batch with a rest after it, which is the longest there is, and one without. */
    private static final Duration RESTED = Duration.ofSeconds(1);

    private SingleConnectionDataSource database;
    private Courtesy courtesy;

    @BeforeEach
    void a_replay() {
        database = new SingleConnectionDataSource("jdbc:h2:mem:", true);
        JdbcClient client = JdbcClient.create(database);
        client.sql("CREATE TABLE projection_generation (projection VARCHAR(20), active VARCHAR(1))")
                .update();
        client.sql("INSERT INTO projection_generation VALUES ('filled', 'A')").update();
        courtesy = courtesy(60);
    }

    @AfterEach
    void stop() {
        database.destroy();
    }

    @Test
    void a_replay_rests_while_many_are_served() {
        asked(11);
        assertThat(batch(Generation.B)).isGreaterThan(RESTED);
    }

    @Test
    void it_does_not_rest_for_somebody_who_only_watches_it() {
        asked(10);
        assertThat(batch(Generation.B)).isLessThan(RESTED);
    }

    @Test
    void what_is_read_is_never_held_up() {
        asked(1000);
        assertThat(batch(Generation.A)).isLessThan(RESTED);
    }

    @Test
    void it_goes_on_as_fast_as_it_can_once_nobody_asks_any_more() {
        asked(1000);
        assertThat(batch(Generation.B)).isGreaterThan(RESTED);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(batch(Generation.B)).isLessThan(RESTED));
    }

    @Test
    void it_does_not_rest_where_that_is_not_wanted() {
        courtesy = courtesy(0);
        asked(1000);
        assertThat(batch(Generation.B)).isLessThan(RESTED);
    }

    private Courtesy courtesy(double times) {
        Duration any = Duration.ofSeconds(1);
        GenerationTable generations = new GenerationTable(JdbcClient.create(database), null, null, null);
        return new Courtesy(generations, new ProjectionSettings(1000, times, any, any, 0));
    }

    private void asked(int times) {
        for (int time = 0; time < times; time++) {
            courtesy.asked();
        }
    }

    /** How long a batch of 50 ms takes, with the rest after it. */
    private Duration batch(Generation generation) {
        long begun = System.nanoTime();
        UnitOfWork<EventMessage<?>> work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("event"));
        try {
            courtesy.of(new Filled(), generation).handle(work, () -> {
                long called = System.nanoTime();
                while (System.nanoTime() - called < TimeUnit.MILLISECONDS.toNanos(50)) {
                    LockSupport.parkNanos(1_000_000);
                }
                return null;
            });
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
        work.commit();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static class Filled implements Projection {

        @Override
        public String name() {
            return "filled";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Resource schema() {
            return new ByteArrayResource(new byte[0]);
        }

        @Override
        public List<String> tables() {
            return List.of();
        }

        @Override
        public Object handler(Generation generation) {
            return this;
        }

        @Override
        public SortedMap<String, Content> contents(Generation generation, long position, LongConsumer seen) {
            return new TreeMap<>();
        }
    }
}
