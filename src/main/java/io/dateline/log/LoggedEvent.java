package io.dateline.log;

import io.dateline.document.CanonicalJson;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.common.DateTimeUtils;
import org.jspecify.annotations.Nullable;

/**
 * An event as the log keeps it.
 *
 * @param aggregateType what kind of thing the subject is, as Axon calls it
 * @param sequence how many events of the subject come before it
 * @param time as it is stored, RFC 3339 in UTC
 * @param type the name under which it is stored, see {@link Stored}
 * @param origin who caused it and how, see {@link Origin}
 * @param data what it says: {@link CanonicalJson}
 * @param dataHash of what it says; the chain is over this one, so that it holds even where data must be blacked out
 * @param previousHash of the event before, {@link LogHead#START} for the first
 * @param hash as it is stored; null where it has none yet
 */
record LoggedEvent(
        long position,
        String id,
        String subject,
        String aggregateType,
        long sequence,
        String time,
        String type,
        int revision,
        Map<String, String> origin,
        String data,
        String dataHash,
        String previousHash,
        @Nullable String hash) {

    /** Of what it says, in characters, of which each takes up to three bytes of the row's ten million. */
    static final int LONGEST = 3_000_000;

    /** The same event where it comes to stand: behind that head, with its hash. */
    LoggedEvent behind(LogHead head) {
        String recorded = DateTimeUtils.formatInstant(head.notBefore(Instant.parse(time)));
        return with(head.position() + 1, recorded, previousHash, null).chained(head.hash());
    }

    /** The same event with the hash that it must have behind one of that hash. */
    LoggedEvent chained(String before) {
        return with(position, time, before, with(position, time, before, null).proof());
    }

    LoggedEvent at(long place) {
        return with(place, time, previousHash, hash);
    }

    private LoggedEvent with(long place, String recorded, String before, @Nullable String own) {
        return new LoggedEvent(
                place,
                id,
                subject,
                aggregateType,
                sequence,
                recorded,
                type,
                revision,
                origin,
                data,
                dataHash,
                before,
                own);
    }

    /** The hash that it must have: the one of all that it is, but for the data, of which the data's own hash is taken. */
    String proof() {
        return CanonicalJson.sha256(CanonicalJson.object(LogLine.attributes(this)));
    }

    /** Its origin as it is stored: JSON. */
    String metaData() {
        Map<String, String> members = new TreeMap<>();
        origin.forEach((name, value) -> members.put(name, CanonicalJson.text(value)));
        return CanonicalJson.object(members);
    }

    /** @return the event as the head of the log */
    LogHead head() {
        return new LogHead(position, String.valueOf(hash), time);
    }
}
