package io.dateline.projection;

import io.dateline.log.Log;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Runs the processors of the projections and knows which generation of each is read. At start it makes missing tables and starts
 * the active generation; the rebuilding of the other one is driven from outside, step by step.
 */
@Component
public class Generations implements SmartLifecycle {

    /** After Axon, before the files are loaded and the web server answers. */
    public static final int PHASE = SpringAxonConfiguration.LIFECYCLE_PHASE + 10;

    private final Map<String, Projection> projections = new LinkedHashMap<>();
    private final Motion motion;
    private final GenerationTable table;
    private final Tables tables;
    private final LateIndexes indexes;
    private final TransactionOperations transactions;
    private final Positions positions;
    private final ProjectionSettings settings;
    private final Log log;
    private volatile boolean running;

    Generations(
            List<Projection> projections,
            Motion motion,
            GenerationTable table,
            Tables tables,
            LateIndexes indexes,
            @Projected TransactionOperations transactions,
            Positions positions,
            ProjectionSettings settings,
            Log log) {
        projections.forEach(projection -> this.projections.put(projection.name(), projection));
        this.motion = motion;
        this.table = table;
        this.tables = tables;
        this.indexes = indexes;
        this.transactions = transactions;
        this.positions = positions;
        this.settings = settings;
        this.log = log;
    }

    public List<String> names() {
        return List.copyOf(projections.keySet());
    }

    public long position(String projection, Generation generation) {
        return positions.of(processorOf(projection, generation));
    }

    /** How many events the log holds that what is read does not show yet. */
    public long lag(String projection) {
        long position = position(projection, active(projection));
        return Math.max(0, log.head() - position);
    }

    public Generation active(String projection) {
        return table.active(projection);
    }

    /** Whether that generation was begun by the code of now. */
    public boolean isCurrent(String projection, Generation generation) {
        return table.version(projection, generation)
                == projections.get(projection).version();
    }

    /** @throws BeingBuilt while what is read was filled by earlier code, to which what is asked for meant something else, or nothing */
    public void demandCurrent(String projection) {
        Generation active = table.active(projection);
        if (!isCurrent(projection, active)) {
            throw new BeingBuilt(projection, log.head(), position(projection, active.other()));
        }
    }

    /**
     * Empties a generation that is not read, to be filled from the first event.
     *
     * @param demand asked in the same transaction; where it throws, everything stays as it was
     */
    public void empty(String projection, Generation generation, Runnable demand) {
        stop(projection, generation);
        tables.empty(projections.get(projection), generation, demand);
    }

    /** Whether nothing but later events is missing for that generation to be read. */
    public boolean isComplete(String projection, Generation generation) {
        return indexes.areMade(projections.get(projection), generation);
    }

    /** Makes it so, while its processor stands still. */
    public void complete(String projection, Generation generation) {
        Projection known = projections.get(projection);
        motion.still(processorOf(projection, generation), () -> {
            indexes.make(known, generation);
            return null;
        });
    }

    /** Lets that generation follow the log; nothing where it does already. */
    public void start(String projection, Generation generation) {
        motion.start(processorOf(projection, generation));
    }

    /** Lets that generation stand still, once it has written what it is about. */
    public void stop(String projection, Generation generation) {
        motion.stop(processorOf(projection, generation));
    }

    /** Whether that generation stands still. */
    public boolean isIdle(String projection, Generation generation) {
        return motion.isIdle(processorOf(projection, generation));
    }

    /** What went wrong in the processor of that generation, so that it does not come forward; null where it works. */
    public @Nullable Throwable error(String projection, Generation generation) {
        return motion.error(processorOf(projection, generation));
    }

    /**
     * Lets readers read that generation, in one step. The one read so far stands still before the switch, so that no reader is
     * ever sent back; it is kept as it is.
     *
     * @param also done in the same transaction; where it says no, everything stays as it was
     * @throws io.dateline.node.ClaimLost where another node has gone on meanwhile; everything stays as it was
     */
    public boolean activate(String projection, Generation generation, BooleanSupplier also) {
        String before = processorOf(projection, table.active(projection));
        return motion.stopFor(before, () -> {
            long reached = positions.of(before);
            if (!positions.await(processorOf(projection, generation), reached, settings.patience())) {
                throw new IllegalStateException(
                        "Generation " + generation + " of " + projection + " has not come to " + reached);
            }
            return Boolean.TRUE.equals(transactions.execute(status -> {
                motion.demandStill(before);
                table.activate(projection, generation);
                boolean agreed = also.getAsBoolean();
                if (!agreed) {
                    status.setRollbackOnly();
                }
                return agreed;
            }));
        });
    }

    /** See {@link Projection#contents}. */
    public SortedMap<String, Projection.Content> contents(
            String projection, Generation generation, long position, LongConsumer seen) {
        return projections.get(projection).contents(generation, position, seen);
    }

    /** About how many rows {@link #contents} reads. */
    public long rows(String projection, Generation generation) {
        return tables.rows(projections.get(projection), generation);
    }

    Projection projection(String name) {
        return projections.get(name);
    }

    String processorOf(String projection, Generation generation) {
        Projection known = projections.get(projection);
        if (known == null) {
            throw new UnknownProjection(projection, names());
        }
        return Processors.name(known, generation);
    }

    List<String> processors() {
        return projections.values().stream()
                .flatMap(projection ->
                        Arrays.stream(Generation.values()).map(generation -> Processors.name(projection, generation)))
                .toList();
    }

    @Override
    public void start() {
        motion.begin();
        for (Projection projection : projections.values()) {
            tables.prepare(projection);
            Generation active = table.active(projection.name());
            if (position(projection.name(), active) >= table.readableFrom(projection.name(), active)) {
                indexes.make(projection, active);
            }
            start(projection.name(), active);
        }
        running = true;
    }

    @Override
    public void stop() {
        motion.leave(processors());
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
