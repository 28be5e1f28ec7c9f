package io.dateline.replay;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dateline.projection.Generation;
import io.dateline.projection.Problematic;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rebuilding of a projection.
 *
 * @param generation the one that is filled, and read once it is done
 * @param rollbackOf the replay that this one takes back: the generation is not filled anew, but catches up with the log
 * @param scope what alone is built again, in place: {@code actor:russia}
 * @param done events handled
 * @param total events in the log; grows with it
 * @param eventsPerSecond over the last ten seconds, without pauses; once it is over, of the whole
 * @param etaSeconds at that rate; absent while nothing is known and once all events are handled
 * @param comparing how far the comparison has come, while it is made
 * @param skipped events that were set aside, those that wait behind another included
 * @param setAside which they were, the first of them
 * @param error what stopped it, or what went wrong first
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Replay(
        String id,
        String projection,
        Generation generation,
        @Nullable String rollbackOf,
        @Nullable String scope,
        State state,
        Instant started,
        @Nullable Instant finished,
        long done,
        long total,
        long eventsPerSecond,
        @Nullable Long etaSeconds,
        @Nullable Comparing comparing,
        long skipped,
        List<Problematic> setAside,
        @Nullable String error,
        @Nullable Comparison comparison,
        String author,
        @JsonIgnore boolean emptied,
        @JsonIgnore boolean accepted) {

    /** Rows read, of about so many, of both generations. */
    record Comparing(long rows, long of) {}

    /** Where a replay stands. */
    enum State {
        RUNNING,
        PAUSED,
        COMPARING,
        HELD,
        DONE,
        CANCELLED,
        FAILED;

        static final Set<State> UNFINISHED = EnumSet.of(RUNNING, PAUSED, COMPARING, HELD);

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @JsonIgnore
    boolean isUnfinished() {
        return State.UNFINISHED.contains(state);
    }

    /** Whether it ended in vain, and what it has filled is still there. */
    @JsonIgnore
    boolean hasLeftRows() {
        return emptied && endedInVain();
    }

    @JsonIgnore
    boolean endedInVain() {
        return state == State.CANCELLED || state == State.FAILED;
    }

    /** Of those errors that make one longer than another. */
    long letters() {
        return setAside.stream().mapToLong(problem -> problem.error().length()).sum();
    }

    @JsonIgnore
    boolean isRollback() {
        return rollbackOf != null;
    }
}
