package io.dateline.imports;

import io.dateline.development.LikelyDuplicate;
import io.dateline.imports.Decisions.Step;
import io.dateline.imports.Taking.Taken;
import io.dateline.log.InsufficientStorage;
import io.dateline.problem.Problem;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes rows, as many in one transaction as can be. Before it begins its rows are all there: nothing stays locked while a sender is
 * waited for. A row that has to see what is durable, or to wait for somebody, ends the group before it and is taken alone; one that
 * is refused by what is recorded ends its own group, since Axon then forgets what the group made of that development.
 */
class Groups {

    private static final Logger LOG = LoggerFactory.getLogger(Groups.class);

    private final Keeping keeping;
    private final Decisions decisions;
    private final Attempts attempts;

    Groups(Keeping keeping, Taking taking, RowReader reader, Wishes wishes, Attempts attempts) {
        this.keeping = keeping;
        this.decisions = new Decisions(keeping, taking, reader, wishes);
        this.attempts = attempts;
    }

    /** All of them, in their order; durable once this returns. */
    void take(List<Row> rows) {
        int next = 0;
        while (next < rows.size()) {
            int taken = group(rows.subList(next, rows.size()));
            if (taken == 0) {
                alone(rows.get(next));
            }
            next += Math.max(1, taken);
        }
    }

    /** @return how many of the first rows were taken */
    private int group(List<Row> rows) {
        List<Taken> taken = new ArrayList<>();
        try {
            keeping.together(taken, () -> {
                for (Row row : rows) {
                    Step step = decisions.step(row);
                    if (step != null) {
                        taken.add(step.taken().of(row));
                    }
                    if (step == null || step.ends()) {
                        return;
                    }
                }
            });
            return taken.size();
        } catch (UncheckedIOException gone) {
            throw gone; // Stored, but there is nobody to be told.
        } catch (InsufficientStorage full) {
            throw full; // It is no fault of any row's, and even a verdict would take room.
        } catch (RuntimeException failed) {
            // Another process wrote to one of them, say: nothing was stored, and each is taken for itself.
            LOG.debug("A group of {} rows is taken one by one", taken.size(), failed);
            return 0;
        } finally {
            decisions.over();
        }
    }

    /** What stands in its way for longer than it may wait ends the import here, and it goes on with that row when it is sent again. */
    private void alone(Row row) {
        attempts.make(number -> {
            try {
                return decided(row);
            } finally {
                decisions.over();
            }
        });
    }

    private Taken decided(Row row) {
        try {
            return row.mention() ? one(row, () -> decisions.mention(row)) : development(row, decisions.read(row));
        } catch (Problem refused) {
            Problem wrong = Blame.row(refused);
            return one(row, () -> Decisions.rejected(row, wrong));
        }
    }

    private Taken development(Row row, Wanted wanted) {
        try {
            if (!decisions.isLookedFor(wanted)) {
                return one(row, () -> decisions.adopt(wanted, false));
            }
            return keeping.unlessKnown(wanted.details(), () -> one(row, () -> decisions.adopt(wanted, true)));
        } catch (LikelyDuplicate known) {
            return one(row, () -> decisions.likely(known, wanted));
        }
    }

    private Taken one(Row row, Supplier<Taken> deciding) {
        List<Taken> taken = new ArrayList<>();
        keeping.together(taken, () -> taken.add(deciding.get().of(row)));
        return taken.get(0);
    }
}
