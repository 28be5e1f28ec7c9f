package io.dateline.vocabulary;

import io.dateline.date.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * On what occasion a name is used, where that decides whom it stands for.
 *
 * @param at the date of what it is used for; null where that has none
 * @param position of the log as of which it counts who was merged into whom
 */
public record Occasion(@Nullable Bounds at, long position) {

    /** Of the present, and of no date. */
    public static final Occasion NOW = asOf(Long.MAX_VALUE - 1);

    public static Occasion asOf(long position) {
        return new Occasion(null, position);
    }

    public static Occasion of(Bounds date) {
        return new Occasion(date, NOW.position);
    }
}
