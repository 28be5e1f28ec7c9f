package io.dateline.vocabulary;

import io.dateline.date.Bounds;
import io.dateline.date.Edtf;
import io.dateline.date.EdtfDate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * That an actor belongs to another for a time.
 *
 * @param actor the id of the other one
 * @param as the office or place held, {@code foreign minister}
 * @param period EDTF, {@code 2013-02-01/2017-01-20}; absent means always
 */
public record Affiliation(
        @NotNull @Slug String actor,
        @NotNull Relation relation,
        @Nullable @Size(min = 1, max = 200) String as,
        @Nullable @Edtf String period) {

    Affiliation to(String other) {
        return new Affiliation(other, relation, as, period);
    }

    /** When it held; up to the date on which it ended, so that one that begins on that date follows on it. */
    Bounds span() {
        if (period == null) {
            return Bounds.EVER;
        }
        Bounds widest = EdtfDate.parse(period).bounds();
        String end = Name.end(period);
        if (!period.contains("/") || Name.open(end)) {
            return widest;
        }
        long over = EdtfDate.parse(end).bounds().earliest();
        return over > widest.earliest() ? new Bounds(widest.earliest(), over - 1) : widest;
    }

    /** Whether it may have held within these bounds. */
    public boolean heldAt(Bounds bounds) {
        return period == null || EdtfDate.parse(period).bounds().overlaps(bounds);
    }
}
