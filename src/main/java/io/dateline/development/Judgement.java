package io.dateline.development;

import io.dateline.log.Stored;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The events in which people say of a development as a whole whether it happened, what it has to do with others, and that it is another. */
public sealed interface Judgement extends DevelopmentEvent {

    @Stored(name = "development.confirmed", revision = 1)
    record Confirmed(
            DevelopmentId development,
            String reason,
            @Nullable Source source) implements Judgement {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.hand().confirmed(reason));
        }
    }

    @Stored(name = "development.confirmation-withdrawn", revision = 1)
    record ConfirmationWithdrawn(
            DevelopmentId development,
            String reason,
            @Nullable Source source) implements Judgement {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.hand().confirmed(null));
        }
    }

    @Stored(name = "development.disputed", revision = 1)
    record Disputed(
            DevelopmentId development,
            String reason,
            @Nullable Source source) implements Judgement {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.hand().disputed(reason));
        }
    }

    @Stored(name = "development.dispute-settled", revision = 1)
    record DisputeSettled(
            DevelopmentId development,
            String reason,
            @Nullable Source source) implements Judgement {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.hand().disputed(null));
        }
    }

    @Stored(name = "development.retracted", revision = 1)
    record Retracted(
            DevelopmentId development,
            String reason,
            @Nullable Source source,
            @Nullable Instant since) implements Judgement {

        @Override
        public Standing onto(Standing was) {
            return was.next(was.hand().retracted(reason));
        }
    }

    @Stored(name = "development.reinstated", revision = 1)
    record Reinstated(
            DevelopmentId development,
            String reason,
            @Nullable Source source,
            @Nullable Instant since) implements Judgement {

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
            @Nullable Source source) implements Judgement {

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
            @Nullable Source source) implements Judgement {

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
            @Nullable Source source) implements Judgement {

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
            @Nullable Source source) implements Judgement, DevelopmentEvent.Rewriting {

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
            implements Judgement, DevelopmentEvent.Rewriting {

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
            @Nullable Source source) implements Judgement, DevelopmentEvent.Rewriting {

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
