package io.dateline.log;

import io.dateline.problem.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The log as the lines of a file continue it. */
final class Continuation {

    private final LogTable table;
    private final Map<String, Long> counts = new HashMap<>();
    private final List<LoggedEvent> fresh = new ArrayList<>();
    private LogHead head;
    private long unchanged;

    Continuation(LogTable table) {
        this.table = table;
        this.head = table.head();
    }

    /** @return why the event is not the next one, nor one that is there already; null where it is */
    @Nullable
    FieldError take(LoggedEvent event) {
        FieldError wrong = event.position() <= head.position() ? known(event) : next(event);
        if (wrong == null && event.position() > head.position()) {
            fresh.add(event);
            counts.put(event.subject(), event.sequence() + 1);
            head = event.head();
        } else if (wrong == null) {
            unchanged++;
        }
        return wrong;
    }

    private @Nullable FieldError known(LoggedEvent event) {
        // Those of this file are not written yet; its lines go up, so that none of them comes twice.
        boolean same = fresh.isEmpty() && table.hashes(event.position()).contains(String.valueOf(event.hash()));
        return same
                ? null
                : new FieldError(
                        "hash",
                        "is not the one of the event that stands at position " + event.position()
                                + " here: only an empty log, or an earlier state of the file's, takes it in; start an empty"
                                + " one with dateline.load-files=false and a new data folder",
                        event.hash());
    }

    private @Nullable FieldError next(LoggedEvent event) {
        long position = head.position() + 1;
        if (event.position() != position) {
            return new FieldError(
                    "position", "leaves a gap: the event before it is " + head.position(), event.position());
        }
        if (!event.previousHash().equals(head.hash())) {
            return new FieldError(
                    "previoushash",
                    "is not the hash of the event before, which is " + head.hash(),
                    event.previousHash());
        }
        if (head.notBefore(Instant.parse(event.time())).isAfter(Instant.parse(event.time()))) {
            return new FieldError("time", "is before the one of the event before, " + head.recorded(), event.time());
        }
        long sequence = counts.computeIfAbsent(event.subject(), table::count);
        return event.sequence() == sequence
                ? null
                : new FieldError("aggregatesequence", "must be " + sequence, event.sequence());
    }

    void write() {
        table.append(fresh);
    }

    Taken after(Taken before) {
        return new Taken(before.imported() + fresh.size(), before.unchanged() + unchanged, head);
    }
}
