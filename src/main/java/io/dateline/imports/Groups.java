package io.dateline.imports;

import io.dateline.development.DevelopmentId;
import io.dateline.development.Duplicates;
import io.dateline.development.LikelyDuplicate;
import io.dateline.imports.Taking.Taken;
import io.dateline.log.InsufficientStorage;
import io.dateline.problem.Problem;
import io.dateline.projection.NotThereYet;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes rows, as many in one transaction as can be. Before it begins its rows are all there: nothing stays locked while a sender is
 * waited for. A row that has to see what is durable, or to wait for somebody, ends the group before it and is taken alone; one that
 * is refused by what is recorded ends its own group, since Axon then forgets what the group made of that development.
 */
class Groups {

    private static final Logger LOG = LoggerFactory.getLogger(Groups.class);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Keeping keeping;
    private final Taking taking;
    private final RowReader reader;
    private final Wishes wishes;
    private final Duration patience;
    private final Set<DevelopmentId> created = new HashSet<>();
    /** Whether some of those are unknown to the search for duplicates. */
    private boolean unseen;

    Groups(Keeping keeping, Taking taking, RowReader reader, Wishes wishes, Duration patience) {
        this.keeping = keeping;
        this.taking = taking;
        this.reader = reader;
        this.wishes = wishes;
        this.patience = patience;
    }

    /** @param ends whether the rows behind it are taken in another transaction */
    private record Step(Taken taken, boolean ends) {}

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
                    Step step = step(row);
                    if (step != null) {
                        taken.add(step.taken);
                    }
                    if (step == null || step.ends) {
                        return;
                    }
                }
            });
            return taken.size();
        } catch (UncheckedIOException gone) {
            throw gone; // Stored, but there is nobody to be told.
        } catch (InsufficientStorage full) {
            throw full;
        } catch (RuntimeException failed) {
            // Another process wrote to one of them, say: nothing was stored, and each is taken for itself.
            LOG.debug("A group of {} rows is taken one by one", taken.size(), failed);
            return 0;
        } finally {
            keeping.over();
            created.clear();
            unseen = false;
        }
    }

    /** Null where the row has to be taken alone. */
    private @Nullable Step step(Row row) {
        if (row.mention()) {
            return mention(row);
        }
        Wanted wanted;
        try {
            wanted = read(row);
        } catch (Problem wrong) {
            return new Step(rejected(row, wrong), false);
        }
        if (wanted.details().placed()) {
            return null;
        }
        try {
            boolean looked = isLookedFor(wanted);
            if (looked && (unseen || !keeping.isNew(wanted.details()))) {
                return null;
            }
            return new Step(adopt(wanted, looked), false);
        } catch (LikelyDuplicate known) {
            return new Step(likely(known, wanted), taking.wish(wanted, wishes) == Duplicates.ATTACH);
        } catch (NotThereYet lagging) {
            return null;
        } catch (Problem refused) {
            return new Step(rejected(row, refused), true);
        }
    }

    /** Where it was refused, or cited already, the group ends as with every refusal. */
    private Step mention(Row row) {
        try {
            if (row.problem() != null) {
                throw row.problem();
            }
            RowReader.Mention mention = reader.mention(row);
            if (!keeping.isKnown(mention.development())) {
                throw new UnknownEvent(mention.development());
            }
            keeping.recall(mention.development());
            Taken taken = taking.attach(mention, row.line(), wishes);
            return new Step(taken, taken.verdict().verdict() == Outcome.UNCHANGED);
        } catch (Problem refused) {
            return new Step(rejected(row, refused), true);
        }
    }

    private void alone(Row row) {
        long end = System.nanoTime() + patience.toNanos();
        for (; ; ) {
            try {
                Wanted wanted = read(row);
                try {
                    if (isLookedFor(wanted)) {
                        keeping.unlessKnown(wanted.details(), () -> one(() -> adopt(wanted, true)));
                    } else {
                        one(() -> adopt(wanted, false));
                    }
                } catch (LikelyDuplicate known) {
                    one(() -> likely(known, wanted));
                }
                return;
            } catch (NotThereYet lagging) {
                if (System.nanoTime() > end) {
                    one(() -> rejected(row, lagging));
                    return;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (InsufficientStorage full) {
                throw full; // It is no fault of the row's, and even its verdict would take room.
            } catch (Problem refused) {
                one(() -> rejected(row, refused));
                return;
            } catch (ConcurrencyException busy) {
                if (System.nanoTime() > end) {
                    throw busy;
                }
            } finally {
                keeping.over();
            }
        }
    }

    private Taken one(Supplier<Taken> deciding) {
        List<Taken> taken = new ArrayList<>();
        keeping.together(taken, () -> taken.add(deciding.get()));
        return taken.get(0);
    }

    private Wanted read(Row row) {
        if (row.problem() != null) {
            throw row.problem();
        }
        return reader.read(row, wishes);
    }

    private boolean isLookedFor(Wanted wanted) {
        return taking.wish(wanted, wishes) != Duplicates.ALLOW
                && !created.contains(wanted.id())
                && !keeping.isKnown(wanted.id());
    }

    private Taken adopt(Wanted wanted, boolean looked) {
        keeping.recall(wanted.id());
        Taken taken = taking.adopt(keeping.possible(wanted), wishes);
        if (taken.verdict().verdict() == Outcome.CREATED) {
            created.add(wanted.id());
            unseen |= !keeping.taken(wanted, looked);
        }
        keeping.adopted(wanted, taken.verdict().verdict());
        return taken;
    }

    private Taken likely(LikelyDuplicate known, Wanted wanted) {
        if (taking.wish(wanted, wishes) == Duplicates.REJECT) {
            return new Taken(Verdict.duplicate(wanted.line(), known.candidates()), null);
        }
        DevelopmentId found = known.candidates().get(0).id();
        try {
            keeping.recall(found);
            return taking.attach(found, wanted, wishes);
        } catch (Problem refused) {
            return new Taken(Verdict.rejected(wanted.line(), found.value(), refused), null);
        }
    }

    /** A row with an id is in the file, wrong as it is: what it speaks of is not missing there. */
    private static Taken rejected(Row row, Problem refused) {
        String said = row.entry() == null ? "" : row.entry().path("id").asString("");
        String id = said.matches(DevelopmentId.PATTERN) ? said : null;
        Touched seen = id == null ? null : new Touched(id, row.line(), Outcome.REJECTED, 0, 0, List.of());
        return new Taken(Verdict.rejected(row.line(), id, refused), seen);
    }
}
