package io.dateline.replay;

import com.github.f4b6a3.uuid.UuidCreator;
import io.dateline.log.FreeSpace;
import io.dateline.log.Log;
import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import io.dateline.projection.Repairs;
import io.dateline.projection.SetAside;
import io.dateline.replay.Replay.State;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs replays, one for each projection at a time, and takes up at start those that a stop or a crash cut off. */
@Component
class Replays implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

    private final Generations generations;
    private final ReplayTable table;
    private final Comparer comparer;
    private final SetAside aside;
    private final Repairs repairs;
    private final Log log;
    private final FreeSpace space;
    private final Map<String, Carrier> carriers = new ConcurrentHashMap<>();
    private volatile ExecutorService workers = Executors.newCachedThreadPool();
    private volatile boolean running;

    Replays(
            Generations generations,
            ReplayTable table,
            Comparer comparer,
            SetAside aside,
            Repairs repairs,
            Log log,
            FreeSpace space) {
        this.generations = generations;
        this.table = table;
        this.comparer = comparer;
        this.aside = aside;
        this.repairs = repairs;
        this.log = log;
        this.space = space;
    }

    /**
     * Empties the idle generation of each and begins to fill it.
     *
     * @throws ReplayRunning where one of the projections is being replayed already; none is begun then
     */
    synchronized List<Replay> begin(List<String> projections, String author) {
        projections.forEach(this::refuseWhereRunning);
        return projections.stream()
                .map(projection ->
                        begin(projection, generations.active(projection).other(), null, null, false, author))
                .toList();
    }

    /**
     * Begins to build the rows of a part again, in place of those that are read.
     *
     * @param scope {@code actor:russia}
     * @throws ReplayRunning where the projection is being replayed already
     */
    synchronized Replay repair(String projection, String scope, String author) {
        refuseWhereRunning(projection);
        return begin(projection, generations.active(projection), null, scope, false, author);
    }

    private void refuseWhereRunning(String projection) {
        table.unfinished(projection).ifPresent(other -> {
            throw new ReplayRunning(other);
        });
    }

    private Replay begin(
            String projection,
            Generation generation,
            @Nullable String rollbackOf,
            @Nullable String scope,
            boolean accepted,
            String author) {
        String id = UuidCreator.getTimeOrderedEpoch().toString();
        table.begin(id, projection, generation, rollbackOf, scope, accepted, log.head(), author);
        Replay begun = find(id);
        carryOn(begun);
        return begun;
    }

    private void carryOn(Replay replay) {
        Run run = replay.scope() == null
                ? new ReplayRun(replay.id(), table, generations, comparer, aside, log, space, () -> running)
                : new RepairRun(replay.id(), table, repairs, log, space, () -> running);
        workers.execute(() -> carrier(replay).carry(run));
    }

    private Carrier carrier(Replay replay) {
        return carriers.computeIfAbsent(replay.projection(), projection -> new Carrier(space, () -> running));
    }

    /** @throws NotRunning where there is nothing to pause */
    Replay pause(String id) {
        Replay replay = find(id);
        if (!table.move(id, EnumSet.of(State.RUNNING), State.PAUSED)) {
            throw new NotRunning(replay);
        }
        return told(id);
    }

    /**
     * @param accept whether what was held for a difference is to be read all the same
     * @throws NotPaused where there is nothing to resume
     * @throws DifferenceNotAccepted where it is held, and that was not said
     */
    Replay resume(String id, boolean accept) {
        Replay replay = find(id);
        if (replay.state() == State.HELD && !accept && replay.comparison() != null) {
            throw new DifferenceNotAccepted(replay.comparison());
        }
        boolean resumed = replay.state() == State.HELD
                ? table.accept(id)
                : table.move(id, EnumSet.of(State.PAUSED), State.RUNNING);
        if (!resumed) {
            throw new NotPaused(replay);
        }
        return told(id);
    }

    /** @throws ReplayOver where it has ended already */
    Replay cancel(String id) {
        find(id);
        if (!table.move(id, State.UNFINISHED, State.CANCELLED)) {
            throw new ReplayOver(find(id));
        }
        return told(id);
    }

    /**
     * Begins to lead readers back to the generation that was read before. It has stood still since, so it catches up with the log
     * first; then it is read, without a comparison, since it is wanted for being different.
     *
     * @throws GenerationGone where that generation is no longer what it was then
     * @throws ReplayRunning where the projection is being replayed
     */
    synchronized Replay rollback(String id, String author) {
        Replay replay = find(id);
        refuseWhereRunning(replay.projection());
        Generation before = replay.generation().other();
        boolean newest = table.all().stream()
                .filter(other -> other.projection().equals(replay.projection()) && other.scope() == null)
                .findFirst()
                .filter(replay::equals)
                .isPresent();
        // Which is the newest the clock says, and it may have been put back.
        boolean read = generations.active(replay.projection()) == replay.generation();
        if (replay.state() != State.DONE || !newest || !read || !generations.isCurrent(replay.projection(), before)) {
            throw new GenerationGone(replay);
        }
        return begin(replay.projection(), before, id, null, true, author);
    }

    private Replay told(String id) {
        Replay changed = find(id);
        carrier(changed).tell();
        return changed;
    }

    @Override
    public void start() {
        workers = Executors.newCachedThreadPool();
        running = true;
        generations.names().forEach(this::takeUp);
    }

    private void takeUp(String projection) {
        Replay cutOff = table.unfinished(projection).orElse(null);
        if (cutOff == null) {
            replayWhereChanged(projection);
            return;
        }
        if (!generations.isCurrent(projection, cutOff.generation())) {
            if (cutOff.isRollback() || cutOff.scope() != null) {
                table.fail(cutOff.id(), "The projection has changed since, and is replayed as a whole");
                replayWhereChanged(projection);
                return;
            }
            table.beginAnew(cutOff.id());
        }
        LOG.info("Replay of {} goes on where it was cut off", projection);
        carryOn(cutOff);
    }

    /** What the same events mean now is another thing than the rows say: a difference is what is expected. */
    private void replayWhereChanged(String projection) {
        Generation active = generations.active(projection);
        if (!generations.isCurrent(projection, active)) {
            LOG.info("{} have changed: they are replayed, and read as they were until that is done", projection);
            begin(projection, active.other(), null, null, true, "dateline");
        }
    }

    List<Replay> all() {
        return table.all();
    }

    Replay find(String id) {
        return table.find(id).orElseThrow(() -> new UnknownReplay(id));
    }

    @Override
    public void stop() {
        // No interrupt: in the middle of a write it would close H2's file.
        running = false;
        carriers.values().forEach(Carrier::tell);
        workers.shutdown();
        try {
            workers.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
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
