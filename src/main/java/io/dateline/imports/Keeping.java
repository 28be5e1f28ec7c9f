package io.dateline.imports;

import io.dateline.development.Details;
import io.dateline.development.DevelopmentCommand.Attach;
import io.dateline.development.DevelopmentId;
import io.dateline.imports.Taking.Taken;
import java.util.List;
import java.util.function.Supplier;

/** What becomes of what rows do: it is kept, or it was a trial. */
interface Keeping {

    /** Does several in one transaction, and tells the verdicts once that is over. @param taken what came of them by then */
    void together(List<Taken> taken, Runnable several);

    /** Nothing of the group is going on any more. */
    void over();

    /** Whether it is recorded. */
    boolean isKnown(DevelopmentId id);

    /** Makes what earlier rows said of it stand again in this transaction, where they are not stored. */
    void recall(DevelopmentId id);

    /** What of the row can be said now. */
    Wanted possible(Wanted row);

    /** See {@link io.dateline.development.Lookalikes.Series#isNew}. */
    boolean isNew(Details details);

    /** See {@link io.dateline.development.Lookalikes#unlessKnown}. */
    Taken unlessKnown(Details details, Supplier<Taken> recording);

    /** @return whether rows behind it find it when they look for duplicates. @param looked whether it looked itself */
    boolean taken(Wanted row, boolean looked);

    void adopted(Wanted row, Outcome outcome);

    void attached(Attach told, Outcome outcome);
}
