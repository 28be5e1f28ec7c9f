package io.dateline.development;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dateline.development.DevelopmentEvent.Corrected;
import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.development.DevelopmentEvent.Retracted;
import io.dateline.development.DevelopmentEvent.SourceAdded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a development stands after some of its events. The aggregate and every projection fold events with this, so that both
 * always agree on what an event means.
 *
 * @param version how many events have made it up, from 1
 * @param reason why it was retracted
 * @param unlikely which of its dates look wrong and were confirmed; null where none does
 */
public record Standing(
        DevelopmentId id,
        long version,
        Status status,
        @Nullable String reason,
        @Nullable List<Unlikely> unlikely,
        @JsonUnwrapped Details details) {

    /** How far a development is to be relied on. */
    public enum Status {
        @JsonProperty("reported")
        REPORTED,
        @JsonProperty("retracted")
        RETRACTED
    }

    /** @param before null for the first event of a development */
    public static Standing after(@Nullable Standing before, DevelopmentEvent event) {
        if (event instanceof Recorded recorded) {
            return new Standing(
                    recorded.development(), 1, Status.REPORTED, null, recorded.unlikely(), recorded.details());
        }
        if (before == null) {
            throw new IllegalStateException(
                    "The first event of " + event.development() + " is not its recording: " + event);
        }
        if (event instanceof Corrected corrected) {
            return before.next(Status.REPORTED, null, corrected.unlikely(), corrected.details());
        }
        if (event instanceof SourceAdded added) {
            return before.next(
                    before.status, before.reason, added.unlikely(), before.details.withSource(added.source()));
        }
        return before.next(Status.RETRACTED, ((Retracted) event).reason(), before.unlikely, before.details);
    }

    public Standing withVersion(long number) {
        return new Standing(id, number, status, reason, unlikely, details);
    }

    public Standing withUnlikely(@Nullable List<Unlikely> doubts) {
        return new Standing(id, version, status, reason, doubts, details);
    }

    private Standing next(Status status, @Nullable String reason, @Nullable List<Unlikely> unlikely, Details details) {
        return new Standing(id, version + 1, status, reason, unlikely, details);
    }
}
