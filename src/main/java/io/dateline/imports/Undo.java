package io.dateline.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import io.dateline.development.Histories.Past;
import io.dateline.imports.Import.State;
import io.dateline.imports.TakingBack.Asked;
import io.dateline.imports.TakingBack.Back;
import io.dateline.log.Commands;
import io.dateline.log.Origin;
import io.dateline.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back what an import did, and nothing else: what somebody has changed since stays as it is. */
@Component
class Undo {

    private final ImportTable table;
    private final TouchedTable touched;
    private final TakingBack back;
    private final Commands commands;
    private final ImportClaims claims;
    private final ImportSettings settings;
    private final Attempts attempts;
    private final Shown shown;

    Undo(
            ImportTable table,
            TouchedTable touched,
            TakingBack back,
            Commands commands,
            ImportClaims claims,
            ImportSettings settings,
            Shown shown) {
        this.table = table;
        this.touched = touched;
        this.back = back;
        this.commands = commands;
        this.claims = claims;
        this.settings = settings;
        this.attempts = new Attempts(settings.patience());
        this.shown = shown;
    }

    /** What was done to a development. Stored: add words, never change one. */
    enum What {
        RETRACTED,
        REVERTED,
        WITHDRAWN,
        LEFT;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param why it was left; null where it was not
     * @param position of the log at which it is shown
     */
    record Done(
            String development,
            What done,
            @Nullable String why,
            @Nullable Long position) {

        Done at(long shown) {
            return new Done(development, done, why, shown);
        }
    }

    interface Report {
        void tell(List<Done> done) throws IOException;
    }

    /**
     * What came last is undone first. Cut off, it goes on when it is asked for again; what was left is then tried again.
     *
     * @throws UnknownImport where there is none
     * @throws AlreadyUndone where nothing is left to undo
     * @throws ImportRunning where another request is at it
     * @throws IOException where whoever asked for it is gone
     */
    void run(String id, String reason, Origin origin, Report told) throws IOException {
        claims.hold(id);
        try {
            Import found = table.find(id).orElseThrow(() -> new UnknownImport(id));
            // An undo that goes on has tried those already.
            if (found.state() != State.UNDOING) {
                touched.tryAgain(id);
            }
            if (found.state() == State.UNDONE
                    && touched.toUndo(id, Long.MAX_VALUE, 1).isEmpty()) {
                throw new AlreadyUndone(found);
            }
            table.undoing(id, origin.author(), reason);
            all(new Asked(id, found.system(), reason, origin), told);
            claims.holding(id, () -> table.state(id, State.UNDONE, null));
            shown.await();
        } finally {
            claims.release(id);
        }
    }

    private void all(Asked asked, Report told) throws IOException {
        List<Touched> rows = touched.toUndo(asked.id(), Long.MAX_VALUE, settings.group());
        while (!rows.isEmpty()) {
            for (int next = 0; next < rows.size(); ) {
                List<Done> done = group(rows.subList(next, rows.size()), asked);
                long position = shown.position();
                told.tell(done.stream().map(one -> one.at(position)).toList());
                next += done.size();
            }
            rows = touched.toUndo(asked.id(), rows.get(rows.size() - 1).line(), settings.group());
        }
    }

    /** @return what became of the first of these rows, at least of one */
    private List<Done> group(List<Touched> rows, Asked asked) {
        // One alone is in fewer ways, and fewer are in its way.
        return attempts.make(number -> together(number == 0 ? rows : rows.subList(0, 1), asked));
    }

    private List<Done> together(List<Touched> rows, Asked asked) {
        List<Done> done = new ArrayList<>();
        commands.together(() -> {
            claims.demand(asked.id());
            several(rows, asked, done);
        });
        return done;
    }

    /** One that goes back to its place among others is alone: that is checked by what timelines show, and they show what is durable. */
    private void several(List<Touched> rows, Asked asked, List<Done> done) {
        for (Touched row : rows) {
            Past past = back.past(row, asked);
            boolean alone = past != null && past.standing().details().placed();
            if (alone && !done.isEmpty()) {
                return;
            }
            done.add(undo(row, past, asked));
            if (alone) {
                return;
            }
        }
    }

    private Done undo(Touched row, @Nullable Past past, Asked asked) {
        try {
            Back taken = back.takeBack(row, past, asked);
            long version = taken.now().version();
            What what = what(row.outcome());
            touched.done(asked.id(), row, what, version);
            touched.uncovered(asked.id(), row, taken.from(), version);
            return new Done(row.development(), what, null, null);
        } catch (Problem refused) {
            String why = Blame.row(refused).getMessage();
            touched.done(asked.id(), row, What.LEFT, row.after());
            return new Done(row.development(), What.LEFT, why, null);
        }
    }

    private static What what(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> What.RETRACTED;
            case CORRECTED -> What.REVERTED;
            default -> What.WITHDRAWN;
        };
    }
}
