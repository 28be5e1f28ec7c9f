package io.dateline.replay;

import com.github.f4b6a3.uuid.UuidCreator;
import io.dateline.log.Log;
import io.dateline.node.Locks;
import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import io.dateline.projection.Projected;
import io.dateline.replay.Replay.State;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Begins replays, one for each projection at a time, and takes up those that a stop or a crash cut off, here or on another node. One
 * node drives a replay; the rows are filled by whichever has the claim, as always.
 */
@Component
class Replays implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

    private final Generations generations;
    private final Steering steering;
    private final ReplayTable table;
    private final Drivers drivers;
    private final Log log;
    private final Locks locks;
    private final TransactionOperations transactions;
    private volatile boolean running;

    Replays(
            Generations generations,
            Steering steering,
            ReplayTable table,
            Drivers drivers,
            Log log,
            Locks locks,
            @Projected TransactionOperations transactions) {
        this.generations = generations;
        this.steering = steering;
        this.table = table;
        this.drivers = drivers;
        this.log = log;
        this.locks = locks;
        this.transactions = transactions;
    }

    /**
     * Empties the idle generation of each and begins to fill it.
     *
     * @throws ReplayRunning where one of the projections is being replayed already; none is begun then
     */
    synchronized List<Replay> begin(List<String> projections, String author) {
        return begin(() -> {
            projections.forEach(this::refuseWhereRunning);
            return projections.stream()
                    .map(projection ->
                            add(projection, generations.active(projection).other(), null, null, false, author))
                    .toList();
        });
    }

    /** Of two nodes that want to begin one, the second is refused. */
    private List<Replay> begin(Supplier<List<Replay>> adding) {
        List<Replay> begun = transactions.execute(status -> {
            locks.take("replays");
            return adding.get();
        });
        begun.forEach(drivers::drive);
        return begun;
    }

    /**
     * Begins to build the rows of a part again, in place of those that are read.
     *
     * @param scope {@code actor:russia}
     * @throws ReplayRunning where the projection is being replayed already
     */
    synchronized Replay repair(String projection, String scope, String author) {
        return begin(() -> {
                    refuseWhereRunning(projection);
                    return List.of(add(projection, generations.active(projection), null, scope, false, author));
                })
                .get(0);
    }

    private void refuseWhereRunning(String projection) {
        table.unfinished(projection).ifPresent(other -> {
            throw new ReplayRunning(other);
        });
    }

    private Replay add(
            String projection,
            Generation generation,
            @Nullable String rollbackOf,
            @Nullable String scope,
            boolean accepted,
            String author) {
        String id = UuidCreator.getTimeOrderedEpoch().toString();
        table.begin(id, projection, generation, rollbackOf, scope, accepted, log.head(), author);
        return steering.find(id);
    }

    /**
     * Begins to lead readers back to the generation that was read before. It has stood still since, so it catches up with the log
     * first; then it is read, without a comparison, since it is wanted for being different.
     *
     * @throws GenerationGone where that generation is no longer what it was then
     * @throws ReplayRunning where the projection is being replayed
     */
    synchronized Replay rollback(String id, String author) {
        return begin(() -> List.of(addRollback(steering.find(id), author))).get(0);
    }

    private Replay addRollback(Replay replay, String author) {
        refuseWhereRunning(replay.projection());
        Generation before = replay.generation().other();
        boolean newest = table.newestWithRows(replay.projection())
                .filter(other -> other.id().equals(replay.id()))
                .isPresent();
        // Which is the newest the clock says, and it may have been put back.
        boolean read = generations.active(replay.projection()) == replay.generation();
        // Filled again it would be another; one that was emptied in vain is at the beginning.
        boolean isThere = generations.isCurrent(replay.projection(), before)
                && generations.position(replay.projection(), before) > 0;
        if (replay.state() != State.DONE || !newest || !read || !isThere) {
            throw new GenerationGone(replay);
        }
        return add(replay.projection(), before, replay.id(), null, true, author);
    }

    @Override
    public void start() {
        for (String projection : generations.names()) {
            if (table.unfinished(projection).isEmpty()) {
                replayWhereChanged(projection);
            }
        }
        drivers.start(this::takeUp);
        running = true;
    }

    /** Under way by earlier code it begins anew: what was filled is not what this code fills. */
    private synchronized void takeUp(Replay cutOff) {
        String projection = cutOff.projection();
        if (drivers.drives(cutOff)) {
            return;
        }
        boolean begun = cutOff.emptied() || !generations.isCurrent(projection, generations.active(projection));
        if (begun && !generations.isCurrent(projection, cutOff.generation())) {
            if (cutOff.isRollback() || cutOff.scope() != null) {
                table.fail(cutOff.id(), "The projection has changed since, and is replayed as a whole");
                replayWhereChanged(projection);
                return;
            }
            if (!table.beginAnew(cutOff.id())) {
                return;
            }
        }
        LOG.info("Replay of {} goes on where it was cut off", projection);
        drivers.drive(cutOff);
    }

    /** What the same events mean now is another thing than the rows say: a difference is what is expected. */
    private void replayWhereChanged(String projection) {
        Generation active = generations.active(projection);
        if (!generations.isCurrent(projection, active)) {
            LOG.info("{} have changed: they are replayed, and read as they were until that is done", projection);
            try {
                begin(() -> {
                    refuseWhereRunning(projection);
                    return List.of(add(projection, active.other(), null, null, true, "dateline"));
                });
            } catch (ReplayRunning byAnotherNode) {
                LOG.info("Another node replays {} already", projection);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        drivers.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Generations.PHASE + 10;
    }
}
