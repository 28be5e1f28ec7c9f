package io.dateline.log;

import io.dateline.log.Verdict.Broken;
import io.dateline.log.Verdict.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares the events with their hashes, one page after the other. Whoever can write to the database can work out a whole new
 * chain; only a head that was published before shows that.
 */
@Component
class Verification {

    private static final int PAGE = 250;

    private final LogTable table;

    Verification(LogTable table) {
        this.table = table;
    }

    Verdict of(VerificationParameters.Span span, LogHead head) {
        long began = System.nanoTime();
        List<String> before = table.hashes(span.from() - 1);
        Broken broken = before.isEmpty() ? missing(span.from() - 1) : null;
        String previous = before.isEmpty() ? "" : before.get(0);
        long position = span.from() - 1;
        while (broken == null && position < span.to()) {
            List<LoggedEvent> page = table.page(position, span.to(), LogFilter.ALL, PAGE);
            broken = page.isEmpty() ? missing(position + 1) : null;
            for (int at = 0; at < page.size() && broken == null; at++) {
                LoggedEvent event = page.get(at);
                broken = check(event, position + 1, previous);
                if (broken == null) {
                    previous = String.valueOf(event.hash());
                    position++;
                }
            }
        }
        Verdict.Known known = span.known() == null ? null : known(span.known(), head);
        return new Verdict(
                broken == null && (known == null || known.contained()),
                span.from(),
                span.to(),
                position - span.from() + 1,
                broken,
                known,
                head,
                (System.nanoTime() - began) / 1_000_000 / 1000.0);
    }

    private @Nullable Broken check(LoggedEvent event, long position, String previous) {
        if (event.position() > position) {
            return missing(position);
        }
        if (event.chained(previous).hash().equals(event.hash())) {
            return null;
        }
        Long elsewhere = placeOf(position, previous);
        return elsewhere == null
                ? new Broken(
                        position,
                        Fault.CHANGED,
                        "Its hash is not the one of what it says now, or of the event before: it was changed or put here"
                                + " after it was recorded")
                : new Broken(position, Fault.OUT_OF_ORDER, "The event that belongs here is at " + elsewhere);
    }

    /** Where the event that belongs to a position stands instead; null where it is nowhere. */
    private @Nullable Long placeOf(long position, String previous) {
        for (long after = position; ; ) {
            List<LoggedEvent> page = table.page(after, Long.MAX_VALUE, LogFilter.ALL, PAGE);
            for (LoggedEvent event : page) {
                if (event.at(position).chained(previous).hash().equals(event.hash())) {
                    return event.position();
                }
            }
            if (page.isEmpty()) {
                return null;
            }
            after = page.get(page.size() - 1).position();
        }
    }

    private static Broken missing(long position) {
        return new Broken(position, Fault.MISSING, "There is no event at this position: it was taken out");
    }

    private Verdict.Known known(VerificationParameters.Known given, LogHead head) {
        List<String> found = table.hashes(given.position());
        boolean contained = found.contains(given.hash());
        String detail = contained
                ? null
                : given.position() > head.position()
                        ? "The log ends before it, at " + head.position() + ": its end was taken away"
                        : found.isEmpty()
                                ? "There is no event at this position any more"
                                : "The event at this position has the hash " + found.get(0)
                                        + ": the log was written anew from some position before";
        return new Verdict.Known(given.position(), given.hash(), contained, detail);
    }
}
