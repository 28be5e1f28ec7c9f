package io.dateline.imports;

import io.dateline.development.DevelopmentCommand.Attach;
import io.dateline.development.DevelopmentId;
import io.dateline.development.Duplicates;
import io.dateline.development.LikelyDuplicate;
import io.dateline.development.Lookalike;
import io.dateline.imports.Taking.Taken;
import io.dateline.problem.Problem;
import io.dateline.projection.NotThereYet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides on one row after the other, by what is kept and by those before it in the same transaction. */
class Decisions {

    private static final String MENTIONED = "A report that mentions it";

    private final Keeping keeping;
    private final Taking taking;
    private final RowReader reader;
    private final Wishes wishes;
    private final Set<DevelopmentId> created = new HashSet<>();
    /** Whether some of those are unknown to the search for duplicates. */
    private boolean unseen;

    Decisions(Keeping keeping, Taking taking, RowReader reader, Wishes wishes) {
        this.keeping = keeping;
        this.taking = taking;
        this.reader = reader;
        this.wishes = wishes;
    }

    /** @param ends whether the rows behind it are taken in another transaction */
    record Step(Taken taken, boolean ends) {}

    /** Null where the row has to be taken alone. */
    @Nullable
    Step step(Row row) {
        if (row.mention()) {
            Taken taken = mention(row);
            return new Step(taken, taken.verdict().verdict() != Outcome.ATTACHED);
        }
        Wanted wanted;
        try {
            wanted = read(row);
        } catch (NotThereYet lagging) {
            return null; // It is waited for where nobody else is held up.
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

    /** Where it was refused, or cited already, a group ends as with every refusal. */
    Taken mention(Row row) {
        try {
            if (row.problem() != null) {
                throw row.problem();
            }
            RowReader.Mention mention = reader.mention(row);
            if (!keeping.isKnown(mention.development())) {
                throw new EventNotImported(mention.development());
            }
            Attach told = new Attach(
                    mention.development(), List.of(mention.source()), List.of(), MENTIONED, wishes.confirmUnlikely());
            return attach(told, row.line());
        } catch (Problem refused) {
            return rejected(row, refused);
        }
    }

    /** What comes is in another transaction. */
    void over() {
        keeping.over();
        created.clear();
        unseen = false;
    }

    Wanted read(Row row) {
        if (row.problem() != null) {
            throw row.problem();
        }
        return reader.read(row, wishes);
    }

    boolean isLookedFor(Wanted wanted) {
        return taking.wish(wanted, wishes) != Duplicates.ALLOW
                && !created.contains(wanted.id())
                && !keeping.isKnown(wanted.id());
    }

    Taken adopt(Wanted wanted, boolean looked) {
        keeping.recall(wanted.id());
        Taken taken = taking.adopt(keeping.possible(wanted), wishes);
        if (taken.verdict().verdict() == Outcome.CREATED) {
            created.add(wanted.id());
            unseen |= !keeping.taken(wanted, looked);
        }
        keeping.adopted(wanted, taken.verdict().verdict());
        return taken;
    }

    Taken likely(LikelyDuplicate known, Wanted wanted) {
        if (taking.wish(wanted, wishes) == Duplicates.REJECT) {
            return new Taken(Verdict.duplicate(wanted.line(), known.candidates()), null);
        }
        DevelopmentId found = known.candidates().get(0).id();
        try {
            Attach told = attachTo(known.candidates(), wanted);
            found = told.development();
            return attach(told, wanted.line());
        } catch (Problem refused) {
            return new Taken(Verdict.rejected(wanted.line(), found.value(), Blame.row(refused)), null);
        }
    }

    /** To the one that has the row already, though something likelier may have come since; otherwise to the likeliest. */
    private Attach attachTo(List<Lookalike> candidates, Wanted wanted) {
        List<Attach> possible = candidates.stream()
                .map(candidate -> Attach.all(candidate.id(), wanted.details(), wanted.confirmUnlikely()))
                .toList();
        for (Attach told : possible) {
            keeping.recall(told.development());
            if (taking.isAttached(told)) {
                return told;
            }
        }
        return possible.get(0);
    }

    private Taken attach(Attach told, long line) {
        keeping.recall(told.development());
        Taken taken = taking.attach(told, line, wishes);
        keeping.attached(told, taken.verdict().verdict());
        return taken;
    }

    /**
     * A row with an id is in the file, wrong as it is: what it speaks of is not missing there.
     *
     * @throws Problem the same, where it is no fault of the row's
     */
    static Taken rejected(Row row, Problem refused) {
        String said = row.entry() == null ? "" : row.entry().path("id").asString("");
        String id = said.matches(DevelopmentId.PATTERN) ? said : null;
        Touched seen = id == null ? null : new Touched(id, row.line(), Outcome.REJECTED, 0, 0);
        return new Taken(Verdict.rejected(row.line(), id, Blame.row(refused)), seen);
    }
}
