package io.dateline.projection;

import io.dateline.log.Log;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells readers which generation of a projection is read, once it shows what they ask for. */
@Component
public class Readings {

    private static final Duration STEP = Duration.ofMillis(250);

    private final List<Projection> projections;
    private final GenerationTable table;
    private final Positions positions;
    private final ProjectionSettings settings;
    private final Log log;

    Readings(
            List<Projection> projections,
            GenerationTable table,
            Positions positions,
            ProjectionSettings settings,
            Log log) {
        this.projections = projections;
        this.table = table;
        this.positions = positions;
        this.settings = settings;
        this.log = log;
    }

    /** The generation that is read now, and how far it is filled. */
    public Reading reading(String projection) {
        return table.reading(projection, log.head());
    }

    /**
     * The same, once a position that a request names has been reached.
     *
     * @param field the parameter or header that names it
     * @throws BeyondTheLog where there is no such position
     */
    Reading reading(String projection, String field, long atLeast) {
        if (atLeast > log.head()) {
            throw new BeyondTheLog(field, atLeast, log.head());
        }
        return reading(projection, atLeast);
    }

    /**
     * The same, once that position has been reached.
     *
     * @throws NotThereYet where it has not been within the configured wait
     */
    public Reading reading(String projection, long atLeast) {
        long deadline = System.nanoTime() + settings.patience().toNanos();
        // Asks for the active generation each time round: it may be switched while somebody waits for the other one.
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            Generation active = table.active(projection);
            Duration left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
            if (positions.await(Processors.name(projection, active), atLeast, left.compareTo(STEP) < 0 ? left : STEP)) {
                return reading(projection);
            }
        }
        throw NotThereYet.within(
                projection, atLeast, positions.of(Processors.name(projection, table.active(projection))));
    }

    /** As near to the end of the log as it comes within the configured wait. */
    public Reading newest(String projection) {
        try {
            return reading(projection, log.head());
        } catch (NotThereYet lagging) {
            return reading(projection);
        }
    }

    /**
     * Waits until every projection that is awaited shows that position.
     *
     * @throws NotThereYet where one does not within the configured wait
     */
    public void awaitAll(long position) {
        projections.stream().filter(Projection::awaited).forEach(projection -> reading(projection.name(), position));
    }

    /** The same, as soon as it is filled beyond that position, or when the wait is over. */
    public Reading readingBeyond(String projection, long position, Duration atMost) {
        positions.await(Processors.name(projection, table.active(projection)), position + 1, atMost);
        return reading(projection);
    }
}
