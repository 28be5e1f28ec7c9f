package io.dateline.projection;

import io.dateline.log.Log;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the processors of the projections and knows which generation of each is read. At start it makes missing tables and starts
 * the active generation; the rebuilding of the other one is driven from outside, step by step.
 */
@Component
public class Generations implements SmartLifecycle {

    /** After Axon, before the files are loaded and the web server answers. */
    public static final int PHASE = SpringAxonConfiguration.LIFECYCLE_PHASE + 10;

    private static final Duration STEP = Duration.ofMillis(250);

    private final Map<String, Projection> projections = new LinkedHashMap<>();
    private final EventProcessingConfiguration processing;
    private final GenerationTable table;
    private final Positions positions;
    private final ProjectionSettings settings;
    private final Log log;
    private volatile boolean running;

    Generations(
            List<Projection> projections,
            EventProcessingConfiguration processing,
            GenerationTable table,
            Positions positions,
            ProjectionSettings settings,
            Log log) {
        projections.forEach(projection -> this.projections.put(projection.name(), projection));
        this.processing = processing;
        this.table = table;
        this.positions = positions;
        this.settings = settings;
        this.log = log;
    }

    public List<String> names() {
        return List.copyOf(projections.keySet());
    }

    /** The generation that is read now, and how far it is filled. */
    public Reading reading(String projection) {
        return table.reading(projection, log.head());
    }

    /**
     * The same, once that position has been reached.
     *
     * @throws NotThereYet where it has not been within the configured wait
     */
    public Reading reading(String projection, long atLeast) {
        if (atLeast > log.head()) {
            throw new BeyondTheLog(atLeast, log.head());
        }
        long deadline = System.nanoTime() + settings.patience().toNanos();
        // Asks for the active generation each time round: it may be switched while somebody waits for the other one.
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            Generation active = table.active(projection);
            Duration left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
            if (positions.await(name(projection, active), atLeast, left.compareTo(STEP) < 0 ? left : STEP)) {
                return reading(projection);
            }
        }
        throw new NotThereYet(projection, atLeast, reading(projection).position());
    }

    /**
     * Waits until every projection shows that position.
     *
     * @throws NotThereYet where one does not within the configured wait
     */
    public void awaitAll(long position) {
        projections.keySet().forEach(projection -> reading(projection, position));
    }

    public long position(String projection, Generation generation) {
        return positions.of(name(projection, generation));
    }

    /** The same, as soon as it is filled beyond that position, or when the wait is over. */
    public Reading readingBeyond(String projection, long position, Duration atMost) {
        positions.await(name(projection, table.active(projection)), position + 1, atMost);
        return reading(projection);
    }

    public Generation active(String projection) {
        return table.active(projection);
    }

    /** Empties the generation that is not read and starts filling it from the first event. */
    public Generation refill(String projection) {
        Generation idle = table.active(projection).other();
        stop(projection, idle);
        table.empty(projections.get(projection), idle);
        start(projection, idle);
        return idle;
    }

    public void start(String projection, Generation generation) {
        processor(projection, generation).start();
    }

    public void stop(String projection, Generation generation) {
        processor(projection, generation).shutDown();
    }

    /**
     * Lets readers read that generation, in one step. The one read so far stands still before the switch, so that no reader is
     * ever sent back; it is kept as it is.
     */
    public void activate(String projection, Generation generation) {
        Generation before = table.active(projection);
        stop(projection, before);
        long reached = position(projection, before);
        if (!positions.await(name(projection, generation), reached, settings.patience())) {
            start(projection, before);
            throw new IllegalStateException(
                    "Generation " + generation + " of " + projection + " has not come to " + reached);
        }
        table.activate(projection, generation);
    }

    public Map<String, Projection.Content> contents(String projection, Generation generation) {
        return projections.get(projection).contents(generation);
    }

    /** What went wrong in the processor of that generation, so that it does not come forward; null where it works. */
    public @Nullable Throwable error(String projection, Generation generation) {
        StreamingEventProcessor processor = processor(projection, generation);
        if (processor.isError()) {
            return new IllegalStateException(
                    "The processor " + processor.getName() + " gave up; the log of Dateline tells why");
        }
        return processor.processingStatus().values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(EventTrackerStatus::getError)
                .findFirst()
                .orElse(null);
    }

    private StreamingEventProcessor processor(String projection, Generation generation) {
        return processing
                .eventProcessor(name(projection, generation), StreamingEventProcessor.class)
                .orElseThrow();
    }

    private String name(String projection, Generation generation) {
        Projection known = projections.get(projection);
        if (known == null) {
            throw new UnknownProjection(projection, names());
        }
        return Processors.name(known, generation);
    }

    @Override
    public void start() {
        for (Projection projection : projections.values()) {
            table.prepare(projection);
            start(projection.name(), table.active(projection.name()));
        }
        running = true;
    }

    @Override
    public void stop() {
        for (String projection : projections.keySet()) {
            for (Generation generation : Generation.values()) {
                stop(projection, generation);
            }
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
