package io.dateline.replay;

import io.dateline.replay.Replay.State;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The replays there are, and how they are paused, resumed and cancelled, whichever node drives them. */
@Component
class Steering {

    private final ReplayTable table;
    private final Drivers drivers;

    Steering(ReplayTable table, Drivers drivers) {
        this.table = table;
        this.drivers = drivers;
    }

    /** Newest first. @param after the id behind which they begin; null for the newest */
    List<Replay> page(@Nullable String after, int atMost) {
        return table.page(after == null ? "~" : after, atMost);
    }

    Replay find(String id) {
        return table.find(id).orElseThrow(() -> new UnknownReplay(id));
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

    private Replay told(String id) {
        drivers.tell();
        return find(id);
    }
}
