package io.dateline.log;

import io.dateline.document.BindingErrors;
import io.dateline.document.CanonicalJson;
import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a line of an exported log, and refuses one that no Dateline can have written. */
@Component
class LineReader {

    private final Readability readability;

    LineReader(Readability readability) {
        this.readability = readability;
    }

    /**
     * @return the event, whose hash fits what it says
     * @throws InvalidInput with every refused field
     */
    LoggedEvent read(String line) {
        LineFields fields = new LineFields(tree(line));
        fields.constant("specversion", LogLine.VERSION);
        fields.constant("source", LogLine.SOURCE);
        fields.constant("datacontenttype", LogLine.CONTENT);
        String data = CanonicalJson.of(fields.object("data"));
        LoggedEvent event = new LoggedEvent(
                fields.number("position", 1),
                fields.text("id", 36),
                fields.text("subject", 120),
                fields.text("aggregatetype", 60),
                fields.number("aggregatesequence", 0),
                fields.text("time", 40),
                fields.text("type", 120),
                (int) Math.min(Integer.MAX_VALUE, fields.number("revision", 0)),
                fields.origin(),
                data,
                fields.hash("datahash"),
                fields.hash("previoushash"),
                fields.hash("hash"));
        fields.check();
        check(event, fields);
        fields.check();
        return event;
    }

    private static JsonNode tree(String line) {
        try {
            JsonNode tree = CanonicalJson.read(line);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException broken) {
            throw new InvalidInput("", "malformed JSON: " + BindingErrors.plain(broken), null);
        }
        throw new InvalidInput("", "must be a JSON object", line.length() > 100 ? line.substring(0, 100) + "…" : line);
    }

    private void check(LoggedEvent event, LineFields fields) {
        try {
            Instant.parse(event.time());
        } catch (DateTimeException noInstant) {
            fields.refuse("time", "must be an instant like 2026-01-31T12:00:00Z", event.time());
        }
        if (event.data().length() > LoggedEvent.LONGEST) {
            fields.refuse("data", "has more than " + LoggedEvent.LONGEST + " characters", null);
        }
        if (!event.dataHash().equals(CanonicalJson.sha256(event.data()))) {
            fields.refuse("datahash", "is not the hash of 'data': one of them was changed", event.dataHash());
        } else if (!event.proof().equals(event.hash())) {
            fields.refuse("hash", "is not the hash of the line: it was changed", event.hash());
        }
        FieldError unreadable = readability.refusal(event);
        if (unreadable != null) {
            fields.refuse(unreadable.field(), unreadable.message(), unreadable.value());
        }
    }
}
