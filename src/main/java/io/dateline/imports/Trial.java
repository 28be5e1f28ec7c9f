package io.dateline.imports;

import io.dateline.development.Details;
import io.dateline.development.DevelopmentCommand.Attach;
import io.dateline.development.DevelopmentId;
import io.dateline.development.Lookalikes;
import io.dateline.imports.Taking.Taken;
import io.dateline.log.Commands;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Decides as if, and keeps nothing. A row of which an earlier one spoke finds what that said, since it is said again before it; what
 * earlier rows said lies in a file until the trial is over.
 */
class Trial implements Keeping, AutoCloseable {

    private final Commands commands;
    private final Lookalikes.Series series;
    private final Taking taking;
    private final Wishes wishes;
    private final Consumer<List<Taken>> told;
    private final Spool<Wanted> said;
    private final Spool<Attach> attached;
    private final Set<DevelopmentId> recalled = new HashSet<>();

    Trial(ImportRuns.Parts parts, Wishes wishes, Consumer<List<Taken>> told) {
        this.said = new Spool<>(parts.json(), Wanted.class);
        this.attached = new Spool<>(parts.json(), Attach.class);
        this.commands = parts.commands();
        this.series = parts.lookalikes().series(wishes.format().others());
        this.taking = parts.taking();
        this.wishes = wishes;
        this.told = told;
    }

    @Override
    public void together(List<Taken> taken, Runnable several) {
        recalled.clear();
        commands.tried(several);
        if (!taken.isEmpty()) {
            told.accept(taken);
        }
    }

    @Override
    public void over() {
        series.closeKeeping();
        recalled.clear();
    }

    @Override
    public boolean isKnown(DevelopmentId id) {
        return said.has(id.value()) || taking.isRecorded(id);
    }

    @Override
    public void recall(DevelopmentId id) {
        if (recalled.add(id)) {
            said.all(id.value()).forEach(earlier -> taking.adopt(possible(earlier), wishes));
            attached.all(id.value()).forEach(earlier -> taking.attach(earlier, 0, wishes));
        }
    }

    /** Where it stands among rows that are not stored can only be told when they are. */
    @Override
    public Wanted possible(Wanted row) {
        return row.placedAgainst(id -> !said.has(id));
    }

    @Override
    public boolean isNew(Details details) {
        // Whoever records something at this moment would be waited for; a trial is of how things stand.
        series.isNew(details);
        return true;
    }

    @Override
    public Taken unlessKnown(Details details, Supplier<Taken> recording) {
        series.isNew(details);
        return recording.get();
    }

    @Override
    public boolean taken(Wanted row, boolean looked) {
        series.taken(row.id(), row.details());
        return true;
    }

    @Override
    public void adopted(Wanted row, Outcome outcome) {
        if (outcome != Outcome.UNCHANGED) {
            said.add(row.id().value(), row);
            recalled.add(row.id());
        }
    }

    @Override
    public void attached(Attach told, Outcome outcome) {
        if (outcome == Outcome.ATTACHED) {
            attached.add(told.development().value(), told);
            recalled.add(told.development());
        }
    }

    @Override
    public void close() {
        series.close();
        said.close();
        attached.close();
    }
}
