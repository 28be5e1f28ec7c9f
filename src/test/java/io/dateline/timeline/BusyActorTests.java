package io.dateline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.development.Details;
import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.development.DevelopmentId;
import io.dateline.development.Participant;
import io.dateline.development.Role;
import io.dateline.development.Source;
import io.dateline.vocabulary.ActorDetails;
import io.dateline.vocabulary.ActorType;
import io.dateline.vocabulary.VocabularyEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/** The timeline of an actor who takes part in very much does not fit into memory. */
class BusyActorTests {

    private static final int DEVELOPMENTS = 700;

    private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:busy", "sa", "");
    private final Watched database = new Watched(pool);
    private final AnnotationEventHandlerAdapter handler = new AnnotationEventHandlerAdapter(new TimelineHandler(
            new TimelineTable("a", database, JsonMapper.shared(), new Provenances(database, JsonMapper.shared()))));
    private long position;

    /** A database that notes how many states were read in all, and how many were read or written at once. */
    private static class Watched extends JdbcTemplate {

        private int read;
        private int atOnce;

        Watched(JdbcConnectionPool pool) {
            super(pool);
        }

        @Override
        public <T> List<T> query(String sql, RowMapper<T> mapper, Object... values) {
            List<T> rows = super.query(sql, mapper, values);
            if (!rows.isEmpty() && rows.get(0) instanceof State) {
                read += rows.size();
                atOnce = Math.max(atOnce, rows.size());
            }
            return rows;
        }

        @Override
        public <T> int[][] batchUpdate(
                String sql, Collection<T> rows, int size, ParameterizedPreparedStatementSetter<T> setter) {
            if (sql.startsWith("INSERT INTO timeline_state_a")) {
                atOnce = Math.max(atOnce, rows.size());
            }
            return super.batchUpdate(sql, rows, size, setter);
        }

        void beginAnew() {
            read = 0;
            atOnce = 0;
        }
    }

    @BeforeEach
    void tell() throws IOException {
        String schema =
                new ClassPathResource("schema.sql", TimelineHandler.class).getContentAsString(StandardCharsets.UTF_8);
        database.execute(schema.replace("${generation}", "a"));
        record("busy", DEVELOPMENTS);
        record("double", 2);
        database.beginAnew();
    }

    @AfterEach
    void drop() {
        database.execute("SHUTDOWN");
        pool.dispose();
    }

    @Test
    void a_merger_moves_a_few_hundred_developments_at_a_time() {
        handle(List.of(merged("busy", "other")));
        assertThat(standOn("other")).isEqualTo(DEVELOPMENTS);
        assertThat(standOn("busy")).isZero();
        assertThat(database.atOnce).isPositive().isLessThan(300);
    }

    @Test
    void what_stays_on_the_timeline_of_a_survivor_is_not_read() {
        handle(List.of(merged("double", "busy")));
        assertThat(standOn("busy")).isEqualTo(DEVELOPMENTS + 2);
        assertThat(database.read).isEqualTo(2);
    }

    private void record(String actor, int developments) {
        handle(IntStream.range(0, developments)
                .mapToObj(number -> new Recorded(new DevelopmentId(actor + "-" + number), doneBy(actor), null, null))
                .toList());
    }

    private static Details doneBy(String actor) {
        return new Details(
                "2015-09-18",
                null,
                null,
                null,
                "call",
                "A call",
                "They spoke by telephone.",
                List.of(new Participant(actor, Role.PARTY)),
                List.of(),
                null,
                List.of(),
                null,
                List.of(new Source(
                        null, "Gazette", null, null, "2015-09-19", null, null, null, null, null, null, null)));
    }

    private static VocabularyEvent merged(String actor, String into) {
        ActorDetails details =
                new ActorDetails(actor, null, ActorType.PERSON, null, List.of(), List.of(), List.of(), null);
        return VocabularyEvent.merged(Ties.actor(actor), details, into, "The same");
    }

    private void handle(List<?> events) {
        List<TrackedEventMessage<?>> batch = events.stream()
                .<TrackedEventMessage<?>>map(event -> new GenericTrackedEventMessage<>(
                        new GlobalSequenceTrackingToken(++position), new GenericEventMessage<>(event)))
                .toList();
        BatchingUnitOfWork<TrackedEventMessage<?>> work = new BatchingUnitOfWork<>(batch);
        ResultMessage<?> result = work.executeWithResult(() -> handler.handle(work.getMessage()));
        assertThat(result.isExceptional()).as(result.toString()).isFalse();
    }

    private int standOn(String actor) {
        return database.queryForObject(
                "SELECT COUNT(*) FROM timeline_entry_a e JOIN timeline_state_a s ON s.ordinal = e.ordinal AND"
                        + " s.from_position = e.from_position AND s.known_from = e.known_from WHERE s.to_position = "
                        + State.ALWAYS + " AND " + LaneNumbers.is("e.lane", "a"),
                Integer.class,
                Lane.actor(actor).name());
    }
}
