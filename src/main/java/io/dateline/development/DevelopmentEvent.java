package io.dateline.development;

import io.dateline.log.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a development can remember, and what each event makes of how it stood. Stored for ever under the given names: add
 * records, never rename one. What an event is about it carries whole, never by its place in a list: what was known earlier had
 * other lists. {@code unlikely} tells which dates look wrong from here on and were confirmed; null where none does.
 */
public sealed interface DevelopmentEvent {

    DevelopmentId development();

    /** Why it was done, in the words of whoever did it. */
    default @Nullable String reason() {
        return null;
    }

    /** The report that it comes from. */
    default @Nullable Source source() {
        return null;
    }

    Standing onto(@Nullable Standing was);

    /** An event that says all details anew. */
    sealed interface Rewriting extends DevelopmentEvent {

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

    @Stored(name = "development.corrected", revision = 1)
    record Corrected(
            DevelopmentId development,
            Details details,
            String reason,
            @Nullable Source source,
            @Nullable Upstream upstream,
            @Nullable List<Unlikely> unlikely)
            implements Rewriting {

        @Override
        public Standing onto(Standing was) {
            return was.next(details, unlikely);
        }

        @Override
        public Corrected with(Details otherwise) {
            return new Corrected(development, otherwise, reason, source, upstream, unlikely);
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
            @Nullable Source source) implements DevelopmentEvent {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.details().replacing(cited, cited.withdrawn(reason)));
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
            return was.next(was.details().replacing(cited, cited.graded(reliability, credibility)));
        }
    }

    /**
     * @param answered the claim that this one answers, as it stood
     * @param source the report that tells it; cited from here on if it was not before
     */
    @Stored(name = "development.claim-added", revision = 1)
    record ClaimAdded(
            DevelopmentId development,
            Claim claim,
            @Nullable Claim answered,
            @Nullable String reason,
            @Nullable Source source,
            @Nullable List<Unlikely> unlikely)
            implements DevelopmentEvent {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.details().withClaim(claim, source, answered), unlikely);
        }
    }

    /** @param claim as it stood */
    @Stored(name = "development.claim-withdrawn", revision = 1)
    record ClaimWithdrawn(
            DevelopmentId development,
            Claim claim,
            String reason,
            @Nullable Source source) implements DevelopmentEvent {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.details().withdrawing(claim, reason));
        }
    }

    @Stored(name = "development.confirmed", revision = 1)
    record Confirmed(
            DevelopmentId development,
            String reason,
            @Nullable Source source) implements DevelopmentEvent {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.hand().confirmed(reason));
        }
    }

    @Stored(name = "development.confirmation-withdrawn", revision = 1)
    record ConfirmationWithdrawn(
            DevelopmentId development,
            String reason,
            @Nullable Source source) implements DevelopmentEvent {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.hand().confirmed(null));
        }
    }

    @Stored(name = "development.disputed", revision = 1)
    record Disputed(
            DevelopmentId development,
            String reason,
            @Nullable Source source) implements DevelopmentEvent {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.hand().disputed(reason));
        }
    }

    @Stored(name = "development.dispute-settled", revision = 1)
    record DisputeSettled(
            DevelopmentId development,
            String reason,
            @Nullable Source source) implements DevelopmentEvent {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.hand().disputed(null));
        }
    }

    @Stored(name = "development.retracted", revision = 1)
    record Retracted(
            DevelopmentId development,
            String reason,
            @Nullable Source source) implements DevelopmentEvent {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.hand().retracted(reason));
        }
    }

    @Stored(name = "development.reinstated", revision = 1)
    record Reinstated(
            DevelopmentId development,
            String reason,
            @Nullable Source source) implements DevelopmentEvent {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.hand().retracted(null));
        }
    }

    @Stored(name = "development.linked", revision = 1)
    record Linked(
            DevelopmentId development,
            Link link,
            String reason,
            @Nullable Source source) implements DevelopmentEvent {

        @Override
        public Standing onto(Standing was) {
            return was.linked(link);
        }
    }

    @Stored(name = "development.unlinked", revision = 1)
    record Unlinked(
            DevelopmentId development,
            Link link,
            String reason,
            @Nullable Source source) implements DevelopmentEvent {

        @Override
        public Standing onto(Standing was) {
            return was.unlinked(link);
        }
    }

    /** It is the same as another one, which goes on for both. Goes with that one's {@link Absorbed}, in one transaction. */
    @Stored(name = "development.merged", revision = 1)
    record Merged(
            DevelopmentId development,
            String into,
            String reason,
            @Nullable Source source) implements DevelopmentEvent {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.hand().mergedInto(into));
        }
    }

    @Stored(name = "development.unmerged", revision = 1)
    record Unmerged(
            DevelopmentId development,
            String from,
            Details details,
            String reason,
            @Nullable Source source) implements Rewriting {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.hand().mergedInto(null), details);
        }

        @Override
        public Unmerged with(Details otherwise) {
            return new Unmerged(development, from, otherwise, reason, source);
        }
    }

    /**
     * It goes on for another one as well.
     *
     * @param brought what was said of the other one
     */
    @Stored(name = "development.absorbed", revision = 1)
    record Absorbed(
            DevelopmentId development,
            String merged,
            Details brought,
            Details details,
            String reason,
            @Nullable Source source)
            implements Rewriting {

        @Override
        public Standing onto(Standing was) {
            return was.absorbing(merged, details);
        }

        @Override
        public Absorbed with(Details otherwise) {
            return new Absorbed(development, merged, brought, otherwise, reason, source);
        }
    }

    /** The other one stands for itself again. */
    @Stored(name = "development.released", revision = 1)
    record Released(
            DevelopmentId development,
            String unmerged,
            Details details,
            String reason,
            @Nullable Source source) implements Rewriting {

        @Override
        public Standing onto(Standing was) {
            return was.releasing(unmerged, details);
        }

        @Override
        public Released with(Details otherwise) {
            return new Released(development, unmerged, otherwise, reason, source);
        }
    }
}
