package io.dateline.development;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dateline.development.DevelopmentCommand.Attach;
import io.dateline.development.DevelopmentCommand.Record;
import io.dateline.development.IdempotencyKeys.Bound;
import io.dateline.development.Lookalikes.Others;
import io.dateline.log.Log;
import io.dateline.log.Origin;
import io.dateline.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Records a development, or does with a likely duplicate what its sender wishes. */
@Component
class Recordings {

    private final Lookalikes lookalikes;
    private final Changes changes;
    private final Histories histories;
    private final Log log;

    Recordings(Lookalikes lookalikes, Changes changes, Histories histories, Log log) {
        this.lookalikes = lookalikes;
        this.changes = changes;
        this.histories = histories;
        this.log = log;
    }

    /** What was added to, in place of a new development. */
    @Schema(name = "AttachedDevelopment")
    record Attached(String verdict, @JsonUnwrapped Assessed development) {}

    /**
     * Whoever gives an id tells developments apart and is taken at that word; whoever gives none may not know of the others.
     *
     * @param asked what the request says, null where it does not
     */
    Duplicates wish(@Nullable String asked, boolean named) {
        if (asked != null) {
            return Duplicates.of(asked);
        }
        return named ? Duplicates.ALLOW : lookalikes.whenRecording();
    }

    ResponseEntity<?> answer(Record command, Duplicates wish, Origin origin, @Nullable String prefer) {
        String id = command.development().value();
        // The same id again gets the same answer, whatever is like it by now.
        if (wish == Duplicates.ALLOW || log.lastPositionOf(id) > 0) {
            return changes.answer(HttpStatus.CREATED, record(command, origin), prefer);
        }
        try {
            // While this one waited for its turn, the same request may have been recorded that was sent twice.
            Assessed recorded = lookalikes.unlessKnown(
                    command.details(), new Others(other -> !other.equals(id), null), () -> record(command, origin));
            return changes.answer(HttpStatus.CREATED, recorded, prefer);
        } catch (LikelyDuplicate known) {
            if (wish == Duplicates.REJECT) {
                throw known;
            }
            Assessed enlarged = changes.attach(attachment(known, command), origin);
            ResponseEntity<Assessed> shown = changes.answer(HttpStatus.OK, enlarged, prefer);
            return ResponseEntity.status(shown.getStatusCode())
                    .headers(shown.getHeaders())
                    .body(new Attached("attached", enlarged));
        }
    }

    /** To the one that has it already, though something likelier may have come since; otherwise to the likeliest. */
    private Attach attachment(LikelyDuplicate known, Record command) {
        List<Attach> possible = known.candidates().stream()
                .map(candidate -> Attach.all(candidate.id(), command.details(), command.confirmUnlikely()))
                .toList();
        return possible.stream().filter(histories::isAttached).findFirst().orElse(possible.get(0));
    }

    /** Up to which position there are events of it; 0 where there are none. */
    long known(DevelopmentId id) {
        return log.lastPositionOf(id.value());
    }

    /**
     * Whether a key may come again with a mended body: nothing was recorded under it. Somebody else may have recorded what has that
     * id; and the same request, sent twice, may still be about to record it.
     */
    boolean leavesKey(Bound bound, long before, Problem refused) {
        boolean nothing = known(bound.development()) == before;
        return nothing && (bound.anew() || before == 0 && refused.status() < 500);
    }

    private Assessed record(Record command, Origin origin) {
        return changes.send(command, command.development(), origin);
    }
}
