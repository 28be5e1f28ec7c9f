package io.dateline.duplicate;

import io.dateline.development.DevelopmentId;
import io.dateline.log.Stored;

/** What is remembered of two developments that look alike. Stored for ever under the given names: add records, never rename one. */
public sealed interface DistinctionEvent {

    @Stored(name = "duplicate.told-apart", revision = 1)
    record ToldApart(DevelopmentId one, DevelopmentId other, String reason) implements DistinctionEvent {}

    @Stored(name = "duplicate.told-apart-no-more", revision = 1)
    record ToldApartNoMore(DevelopmentId one, DevelopmentId other, String reason) implements DistinctionEvent {}
}
