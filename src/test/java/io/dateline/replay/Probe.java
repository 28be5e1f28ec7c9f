package io.dateline.replay;

import io.dateline.development.DevelopmentEvent.Corrected;
import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.projection.Generation;
import io.dateline.projection.Projected;
import io.dateline.projection.Projection;
import io.dateline.projection.RowHash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A projection for tests: the titles of developments. It can be made to stand still, and to fail at a title. */
class Probe implements Projection {

    static final String NAME = "probe";

    private final JdbcClient database;
    private boolean closed;
    private boolean reached;
    volatile String poison = "no title has this";

    /** What is thrown at it; null for an exception. */
    volatile @Nullable Error error;

    /** How many comparisons fail from now on. */
    final AtomicInteger failures = new AtomicInteger();

    Probe(@Projected JdbcClient database) {
        this.database = database;
    }

    /** From here on no event is handled, until it is opened. */
    synchronized void close() {
        closed = true;
        reached = false;
    }

    /** Whether an event waits there, in a batch that no other can come into. */
    synchronized boolean isReached() {
        return reached;
    }

    synchronized void open() {
        closed = false;
        notifyAll();
    }

    private synchronized void pass() {
        while (closed) {
            reached = true;
            try {
                wait();
            } catch (InterruptedException notUsedHere) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Resource schema() {
        return new ByteArrayResource(
                "CREATE TABLE IF NOT EXISTS probe_${generation} (position BIGINT PRIMARY KEY, development VARCHAR(200), title VARCHAR(1000))"
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> tables() {
        return List.of("probe");
    }

    @Override
    public Object handler(Generation generation) {
        return new Handler(generation);
    }

    @Override
    public SortedMap<String, Content> contents(Generation generation, long position, LongConsumer seen) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("The probe is not compared");
        }
        SortedMap<String, Content> contents = new TreeMap<>();
        database.sql("SELECT * FROM probe_" + generation.suffix() + " WHERE position <= ?")
                .param(position)
                .query(row -> {
                    long hash = RowHash.of(row, position);
                    contents.merge(
                            row.getString("development"), Content.NOTHING.plus(hash), (sum, more) -> sum.plus(hash));
                });
        return contents;
    }

    List<String> titles(Generation generation) {
        return database.sql("SELECT title FROM probe_" + generation.suffix() + " ORDER BY position")
                .query(String.class)
                .list();
    }

    class Handler {

        private final Generation generation;

        Handler(Generation generation) {
            this.generation = generation;
        }

        @EventHandler
        void on(Recorded event, TrackingToken token) {
            put(event.development().value(), event.details().title(), token);
        }

        @EventHandler
        void on(Corrected event, TrackingToken token) {
            put(event.development().value(), event.details().title(), token);
        }

        /** Writes before it fails, so that a test sees whether a half is left behind. */
        private void put(String development, String title, TrackingToken token) {
            pass();
            database.sql("INSERT INTO probe_" + generation.suffix() + " VALUES (?, ?, ?)")
                    .params(token.position().orElseThrow(), development, title)
                    .update();
            if (title.contains(poison)) {
                if (error != null) {
                    throw error;
                }
                throw new IllegalArgumentException("Poison: " + title);
            }
        }
    }
}
