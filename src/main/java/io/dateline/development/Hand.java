package io.dateline.development;

import org.jspecify.annotations.Nullable;

/**
 * What people have decided of a development, each apart from the others, so that the order of their decisions does not matter.
 *
 * @param retracted why it is retracted; null where it is not
 * @param confirmed why it is confirmed; null where it is not
 * @param disputed why it is disputed; null where it is not
 * @param mergedInto id of the development that it is the same as; null where it stands for itself
 */
public record Hand(
        @Nullable String retracted,
        @Nullable String confirmed,
        @Nullable String disputed,
        @Nullable String mergedInto) {

    static final Hand NONE = new Hand(null, null, null, null);

    Hand retracted(@Nullable String why) {
        return new Hand(why, confirmed, disputed, mergedInto);
    }

    Hand confirmed(@Nullable String why) {
        return new Hand(retracted, why, disputed, mergedInto);
    }

    Hand disputed(@Nullable String why) {
        return new Hand(retracted, confirmed, why, mergedInto);
    }

    Hand mergedInto(@Nullable String other) {
        return new Hand(retracted, confirmed, disputed, other);
    }
}
