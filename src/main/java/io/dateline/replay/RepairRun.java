package io.dateline.replay;

import io.dateline.log.FreeSpace;
import io.dateline.log.Log;
import io.dateline.projection.NotHandled;
import io.dateline.projection.Repairs;
import io.dateline.replay.Replay.State;
import java.util.EnumSet;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out a replay of a part in place. Cut off or paused, it begins again: until its end nothing has changed. To wait in the
 * middle of it would keep everybody else from the workbench.
 */
class RepairRun implements Run {

    private static final Logger LOG = LoggerFactory.getLogger(RepairRun.class);

    private final String id;
    private final ReplayTable table;
    private final Repairs repairs;
    private final Log log;
    private final FreeSpace space;
    private final BooleanSupplier goesOn;
    private final Pace pace = new Pace();
    private final ProgressLine line = new ProgressLine(LOG);

    RepairRun(String id, ReplayTable table, Repairs repairs, Log log, FreeSpace space, BooleanSupplier goesOn) {
        this.id = id;
        this.table = table;
        this.repairs = repairs;
        this.log = log;
        this.space = space;
        this.goesOn = goesOn;
    }

    @Override
    public boolean step() {
        Replay now = table.find(id).orElseThrow();
        if (!now.isUnfinished()) {
            return false;
        }
        if (rests(now)) {
            pace.pause();
            return true;
        }
        try {
            if (repairs.repair(now.projection(), now.generation(), now.scope(), this::watch, this::done)) {
                line.end("%s of %s repaired".formatted(now.scope(), now.projection()));
                return false;
            }
        } catch (CutShort cancelledPausedOrStopped) {
            line.end("Repair of %s, %s, was cut short; nothing has changed".formatted(now.projection(), now.scope()));
        } catch (NotHandled broken) {
            fail(broken);
            return false;
        }
        return true;
    }

    private boolean rests(Replay now) {
        return now.state() == State.PAUSED || space.isShort();
    }

    @Override
    public void fail(Throwable broken) {
        Replay now = table.find(id).orElseThrow();
        LOG.error("Repair of {}, {}, failed; nothing has changed", now.projection(), now.scope(), broken);
        table.fail(id, String.valueOf(broken.getMessage()));
    }

    /** Part of the exchange, so that one that is done has changed the rows, and one that is cancelled has not. */
    private boolean done() {
        long head = log.head();
        table.progress(id, head, head, pace.ofTheWhole());
        return table.move(id, EnumSet.of(State.RUNNING, State.PAUSED), State.DONE);
    }

    private void watch(long position) {
        Replay now = table.find(id).orElseThrow();
        if (!goesOn.getAsBoolean() || !now.isUnfinished() || rests(now)) {
            throw new CutShort();
        }
        pace.mark(System.nanoTime(), position);
        table.progress(id, position, log.head(), pace.ofLate());
    }
}
