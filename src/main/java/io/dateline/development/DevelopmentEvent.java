package io.dateline.development;

import io.dateline.log.Stored;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a development can remember, and what each event makes of how it stood. Stored for ever under the given names: add
 * records, never rename one. What an event is about it carries whole, never by its place in a list: what was known earlier had
 * other lists. {@code unlikely} tells which dates look wrong from here on and were confirmed; null where none does.
 */
public sealed interface DevelopmentEvent
        permits DevelopmentEvent.Recorded,
                DevelopmentEvent.Rewriting,
                DevelopmentEvent.SourceAdded,
                DevelopmentEvent.SourceWithdrawn,
                DevelopmentEvent.SourceGraded,
                DevelopmentEvent.ClaimAdded,
                DevelopmentEvent.ClaimWithdrawn,
                Judgement {

    DevelopmentId development();

    /** Why it was done, in the words of whoever did it. */
    default @Nullable String reason() {
        return null;
    }

    /** The report that it comes from. */
    default @Nullable Source source() {
        return null;
    }

    /**
     * Since when it counts on the reported clock, where it takes back a mistake: as long as that has counted. Null for all others,
     * which count from when their source came out or, where they have none, from when they were recorded.
     */
    default @Nullable Instant since() {
        return null;
    }

    Standing onto(@Nullable Standing was);

    /** An event that says all details anew. */
    sealed interface Rewriting extends DevelopmentEvent
            permits Corrected, Judgement.Unmerged, Judgement.Absorbed, Judgement.Released {

        Details details();

        /** The same event of a development that was described otherwise. */
        Rewriting with(Details otherwise);
    }

    @Stored(name = "development.recorded", revision = 1)
    record Recorded(
            DevelopmentId development,
            Details details,
            @Nullable Upstream upstream,
            @Nullable List<Unlikely> unlikely) implements DevelopmentEvent {

        @Override
        public Standing onto(@Nullable Standing was) {
            return Standing.first(development, unlikely, details);
        }
    }

    /**
     * @param restores the version that stands again on the reported clock, too, where all since was a mistake; 0 where all before
     *     this was
     */
    @Stored(name = "development.corrected", revision = 1)
    record Corrected(
            DevelopmentId development,
            Details details,
            String reason,
            @Nullable Source source,
            @Nullable Upstream upstream,
            @Nullable List<Unlikely> unlikely,
            @Nullable Instant since,
            @Nullable Long restores)
            implements Rewriting {

        @Override
        public Standing onto(Standing was) {
            return was.next(details, unlikely);
        }

        @Override
        public Corrected with(Details otherwise) {
            return new Corrected(development, otherwise, reason, source, upstream, unlikely, since, restores);
        }
    }

    @Stored(name = "development.source-added", revision = 1)
    record SourceAdded(
            DevelopmentId development,
            Source source,
            @Nullable String reason,
            @Nullable List<Unlikely> unlikely) implements DevelopmentEvent {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.details().withSource(source), unlikely);
        }
    }

    /** @param cited as it stood among the sources */
    @Stored(name = "development.source-withdrawn", revision = 1)
    record SourceWithdrawn(
            DevelopmentId development,
            Source cited,
            String reason,
            @Nullable Source source,
            @Nullable Instant since) implements DevelopmentEvent {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.details().changing(cited, same -> same.withdrawn(reason)));
        }
    }

    /** @param cited as it stood among the sources */
    @Stored(name = "development.source-graded", revision = 1)
    record SourceGraded(
            DevelopmentId development,
            Source cited,
            @Nullable String reliability,
            @Nullable Integer credibility,
            String reason,
            @Nullable Source source)
            implements DevelopmentEvent {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.details().changing(cited, same -> same.graded(reliability, credibility)));
        }
    }

    /** @param telling the claim with the report that tells it, which is cited from here on if it was not before */
    @Stored(name = "development.claim-added", revision = 1)
    record ClaimAdded(
            DevelopmentId development,
            Telling telling,
            @Nullable String reason,
            @Nullable List<Unlikely> unlikely) implements DevelopmentEvent {

        @Override
        public @Nullable Source source() {
            return telling.source();
        }

        @Override
        public Standing onto(Standing was) {
            return was.next(was.details().withClaim(telling), unlikely);
        }
    }

    /** @param telling the claim with the report that told it, as it stood */
    @Stored(name = "development.claim-withdrawn", revision = 1)
    record ClaimWithdrawn(
            DevelopmentId development,
            Telling telling,
            String reason,
            @Nullable Source source,
            @Nullable Instant since) implements DevelopmentEvent {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.details().withdrawing(telling, reason));
        }
    }
}
