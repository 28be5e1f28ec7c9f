package io.dateline.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import io.dateline.development.DevelopmentCommand.Retract;
import io.dateline.development.DevelopmentCommand.Revert;
import io.dateline.development.DevelopmentCommand.WithdrawSource;
import io.dateline.development.DevelopmentId;
import io.dateline.development.Histories;
import io.dateline.development.Source;
import io.dateline.development.Standing;
import io.dateline.development.Why;
import io.dateline.imports.Import.State;
import io.dateline.log.Commands;
import io.dateline.log.Origin;
import io.dateline.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back what an import did, and nothing else: what somebody has changed since stays as it is. */
@Component
class Undo {

    private final ImportTable table;
    private final TouchedTable touched;
    private final Histories histories;
    private final Commands commands;
    private final ImportRuns runs;
    private final ImportSettings settings;
    private final Shown shown;

    Undo(
            ImportTable table,
            TouchedTable touched,
            Histories histories,
            Commands commands,
            ImportRuns runs,
            ImportSettings settings,
            Shown shown) {
        this.table = table;
        this.touched = touched;
        this.histories = histories;
        this.commands = commands;
        this.runs = runs;
        this.settings = settings;
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

    /** @param why it was left; null where it was not */
    record Done(String development, What done, @Nullable String why) {}

    interface Told {
        void tell(List<Done> done) throws IOException;
    }

    /**
     * @throws UnknownImport where there is none
     * @throws AlreadyUndone where nothing is left to undo
     * @throws ImportRunning where another request is at it
     */
    void begin(String id, String reason, Origin origin) {
        runs.hold(id);
        try {
            Import found = table.find(id).orElseThrow(() -> new UnknownImport(id));
            if (found.state() == State.UNDONE) {
                throw new AlreadyUndone(found);
            }
            table.undoing(id, origin.author(), reason);
        } catch (RuntimeException refused) {
            runs.release(id);
            throw refused;
        }
    }

    /** What came last is undone first. Cut off, it goes on when it is asked for again. */
    void run(String id, String reason, Origin origin, Told told) throws IOException {
        try {
            String system = table.find(id).orElseThrow().system();
            List<Touched> rows = touched.toUndo(id, Long.MAX_VALUE, settings.group());
            while (!rows.isEmpty()) {
                List<Touched> some = rows;
                List<Done> done = new ArrayList<>();
                commands.together(() -> some.forEach(row -> done.add(undo(id, row, system, reason, origin))));
                told.tell(done);
                rows = touched.toUndo(id, rows.get(rows.size() - 1).line(), settings.group());
            }
            table.state(id, State.UNDONE, null);
            shown.await();
        } finally {
            runs.release(id);
        }
    }

    private Done undo(String id, Touched row, String system, String reason, Origin origin) {
        Done done;
        long version = row.after();
        try {
            Standing now = row.outcome() == Outcome.ATTACHED
                    ? withdraw(row, reason, origin)
                    : takeBack(row, system, reason, origin);
            version = now.version();
            done = new Done(row.development(), what(row.outcome()), null);
        } catch (Problem changed) {
            done = new Done(row.development(), What.LEFT, changed.getMessage());
        }
        touched.done(id, row, done.done().word(), version);
        return done;
    }

    private static What what(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> What.RETRACTED;
            case CORRECTED -> What.REVERTED;
            default -> What.WITHDRAWN;
        };
    }

    private Standing takeBack(Touched row, String system, String reason, Origin origin) {
        DevelopmentId development = new DevelopmentId(row.development());
        // A version that never stood is the one of nobody: refused as changed since.
        Why why = new Why(row.after() == Touched.MIXED ? 0 : row.after(), reason, null);
        if (row.outcome() == Outcome.CREATED) {
            return Objects.requireNonNull(commands.<Standing>send(new Retract(development, why), origin));
        }
        Histories.Past past = histories.at(development, row.before(), system);
        Revert revert = new Revert(development, why, past.standing().details(), past.upstream());
        return Objects.requireNonNull(commands.<Standing>send(revert, origin));
    }

    /** What else became of the development does not stand against it. */
    private Standing withdraw(Touched row, String reason, Origin origin) {
        DevelopmentId development = new DevelopmentId(row.development());
        Standing now = histories.now(development);
        List<Source> sources = now.details().sources();
        // Before any of them: what is left is left as a whole.
        if (!sources.containsAll(row.cited())) {
            throw ChangedSince.cited(row.development());
        }
        if (sources.stream()
                .noneMatch(source -> source.withdrawn() == null && !row.cited().contains(source))) {
            throw ChangedSince.restsOnThese(row.development());
        }
        for (Source source : row.cited()) {
            int place = now.details().sources().indexOf(source);
            now = Objects.requireNonNull(commands.<Standing>send(
                    new WithdrawSource(development, new Why(null, reason, null), place), origin));
        }
        return now;
    }
}
