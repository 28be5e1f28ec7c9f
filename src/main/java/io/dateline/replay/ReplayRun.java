package io.dateline.replay;

import io.dateline.log.FreeSpace;
import io.dateline.log.Log;
import io.dateline.projection.Generations;
import io.dateline.projection.SetAside;
import io.dateline.replay.Replay.State;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries one replay on, step by step, as its row says: whoever changes the state of the row, by a request or by starting again,
 * need not know of it.
 */
class ReplayRun implements Run {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayRun.class);
    private static final Set<State> STILL_COMPARING = EnumSet.of(State.COMPARING);

    private static final int MOST_NAMED = 20;

    /** A processor tries again by itself, after 1, 2, 4 and more seconds; one that is still stuck by then stays so. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final String id;
    private final ReplayTable table;
    private final Generations generations;
    private final Comparer comparer;
    private final SetAside aside;
    private final Log log;
    private final FreeSpace space;
    private final BooleanSupplier goesOn;
    private final Runnable demand;
    private final Pace pace = new Pace();
    private final ProgressLine line = new ProgressLine(LOG);
    private long told = -1;
    private long reached = -1;
    private long reachedAt;

    /** @param demand throws in a transaction where it is for another node to carry this one on by now */
    ReplayRun(
            String id,
            ReplayTable table,
            Generations generations,
            Comparer comparer,
            SetAside aside,
            Log log,
            FreeSpace space,
            BooleanSupplier goesOn,
            Runnable demand) {
        this.id = id;
        this.table = table;
        this.generations = generations;
        this.comparer = comparer;
        this.aside = aside;
        this.log = log;
        this.space = space;
        this.goesOn = goesOn;
        this.demand = demand;
    }

    @Override
    public boolean step() {
        Replay now = table.find(id).orElseThrow();
        if (now.isUnfinished() && space.isShort()) {
            rest(now);
            return true;
        }
        switch (now.state()) {
            case RUNNING -> fill(now);
            case PAUSED -> rest(now);
            case COMPARING -> compareAndSwitch(now);
            case HELD -> {
                generations.start(now.projection(), now.generation());
                progress(now);
            }
            case CANCELLED -> {
                leave(now);
                line.end("Replay of %s cancelled".formatted(now.projection()));
            }
            case FAILED -> leave(now);
            default -> {
                // It is over.
            }
        }
        return now.isUnfinished();
    }

    private void rest(Replay now) {
        pace.pause();
        generations.stop(now.projection(), now.generation());
    }

    private void fill(Replay now) {
        if (!now.emptied() && !now.isRollback()) {
            if (table.lingers(now.projection())) {
                return;
            }
            generations.empty(now.projection(), now.generation(), demand);
            table.emptied(id, true);
        }
        generations.start(now.projection(), now.generation());
        if (progress(now) && isComplete(now)) {
            table.move(id, EnumSet.of(State.RUNNING), State.COMPARING);
        }
    }

    /** Where it is made so only now, the log has gone on meanwhile. */
    private boolean isComplete(Replay now) {
        boolean was = generations.isComplete(now.projection(), now.generation());
        if (!was) {
            line.say("Replay of %s: its rows are put in order".formatted(now.projection()));
            generations.complete(now.projection(), now.generation());
        }
        return was;
    }

    /** True once it has caught up with the log. */
    private boolean progress(Replay now) {
        // In this order: events that arrive in between belong to the total, which is never passed.
        long done = generations.position(now.projection(), now.generation());
        long total = log.head();
        pace.mark(System.nanoTime(), done);
        tell(now, done, total);
        if (done < total) {
            Long left = Pace.secondsFor(total - done, pace.ofLate());
            line.say("Replay of %s: %,d of %,d events, %,d a second%s"
                    .formatted(
                            now.projection(),
                            done,
                            total,
                            pace.ofLate(),
                            left == null ? "" : ", " + left + " s to go"));
            failWhereStuck(now, done);
        }
        return done >= total;
    }

    /** Only what is new: a replay may be held for days, and every write makes the database larger. */
    private void tell(Replay now, long done, long total) {
        if (now.done() != done || now.total() != total || now.eventsPerSecond() != pace.ofLate()) {
            table.progress(id, done, total, pace.ofLate());
        }
        long skipped = aside.count(now.projection(), now.generation());
        if (skipped != told) {
            told = skipped;
            table.setAside(id, skipped, aside.earliest(now.projection(), now.generation(), MOST_NAMED));
        }
    }

    private void failWhereStuck(Replay now, long done) {
        Throwable error = generations.error(now.projection(), now.generation());
        if (error == null || done != reached) {
            reached = done;
            reachedAt = System.nanoTime();
        } else if (System.nanoTime() - reachedAt > PATIENCE) {
            fail(error);
        }
    }

    private void compareAndSwitch(Replay now) {
        generations.start(now.projection(), now.generation());
        Comparison comparison = now.comparison();
        if (comparison == null && !now.isRollback()) {
            try {
                comparison = compare(now);
            } catch (CutShort notNow) {
                return;
            }
        }
        if (comparison != null) {
            boolean held = !comparison.same() && !now.accepted();
            table.compared(id, comparison, held ? State.HELD : State.COMPARING);
            if (held) {
                line.end(
                        "Replay of %s held: %d of %d parts differ from what is read; resume it with accept=true, or cancel it"
                                .formatted(now.projection(), comparison.different(), comparison.parts()));
                return;
            }
        }
        if (generations.activate(now.projection(), now.generation(), this::done)) {
            line.end("Replay of %s done: generation %s is read now".formatted(now.projection(), now.generation()));
        }
    }

    private Comparison compare(Replay now) {
        long of = comparer.rows(now.projection());
        long[] rows = new long[1];
        long[] told = {System.nanoTime()};
        table.comparing(id, 0, of);
        return comparer.compare(now.projection(), now.generation(), more -> {
            rows[0] += more;
            if (System.nanoTime() - told[0] > TimeUnit.MILLISECONDS.toNanos(250)) {
                told[0] = System.nanoTime();
                boolean stillWanted = table.find(id).orElseThrow().state() == State.COMPARING;
                if (!goesOn.getAsBoolean() || !stillWanted || space.isOut()) {
                    throw new CutShort();
                }
                table.comparing(id, rows[0], of);
                line.say("Replay of %s: compared %,d of %,d rows".formatted(now.projection(), rows[0], of));
            }
        });
    }

    /** Part of the switch, so that one that is done is read, and one that is cancelled is not. */
    private boolean done() {
        demand.run();
        Replay now = table.find(id).orElseThrow();
        long done = generations.position(now.projection(), now.generation());
        tell(now, done, done);
        table.progress(id, done, done, pace.ofTheWhole());
        return table.move(id, STILL_COMPARING, State.DONE);
    }

    @Override
    public void fail(Throwable error) {
        Replay now = table.find(id).orElseThrow();
        LOG.error("Replay of {} failed; what is read stays as it was", now.projection(), error);
        table.fail(id, String.valueOf(error.getMessage()));
        leave(now);
    }

    /** What was filled in vain would only take space. */
    private void leave(Replay now) {
        if (generations.active(now.projection()) == now.generation() || isFilledByAnother(now)) {
            return;
        }
        if (now.isRollback()) {
            generations.stop(now.projection(), now.generation());
        } else {
            generations.empty(now.projection(), now.generation(), demand);
            table.emptied(id, false);
        }
    }

    /** That one empties it itself before it begins. */
    private boolean isFilledByAnother(Replay now) {
        return table.unfinished(now.projection())
                .filter(other -> other.generation() == now.generation())
                .isPresent();
    }
}
