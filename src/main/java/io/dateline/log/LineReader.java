package io.dateline.log;

import io.dateline.document.CanonicalJson;
import io.dateline.problem.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a line of an exported log, and refuses one that no Dateline can have written. */
@Component
class LineReader {

    /** In characters, of which each takes up to three bytes of the row's ten million. */
    private static final int LONGEST = 3_000_000;

    private final EventNames names;
    private final Serializer serializer;

    LineReader(EventNames names, @Qualifier("eventSerializer") Serializer serializer) {
        this.names = names;
        this.serializer = serializer;
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
                (int) Math.min(Integer.MAX_VALUE, fields.number("revision", 1)),
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
            throw new InvalidInput(
                    "",
                    "malformed JSON: " + broken.getOriginalMessage().replaceAll(" ?\\(start marker at .*", ""),
                    null);
        }
        throw new InvalidInput("", "must be a JSON object", line.length() > 100 ? line.substring(0, 100) + "…" : line);
    }

    private void check(LoggedEvent event, LineFields fields) {
        try {
            Instant.parse(event.time());
        } catch (DateTimeException noInstant) {
            fields.refuse("time", "must be an instant like 2026-01-31T12:00:00Z", event.time());
        }
        if (event.data().length() > LONGEST) {
            fields.refuse("data", "has more than " + LONGEST + " characters", null);
        }
        if (!event.dataHash().equals(CanonicalJson.sha256(event.data()))) {
            fields.refuse("datahash", "is not the hash of 'data': one of them was changed", event.dataHash());
        } else if (!event.proof().equals(event.hash())) {
            fields.refuse("hash", "is not the hash of the line: it was changed", event.hash());
        }
        Class<?> type = names.classOf(event.type());
        if (type == null) {
            fields.refuse(
                    "type", "there is no such event here; there are " + String.join(", ", names.known()), event.type());
        } else if (event.revision() > names.nameOf(type).revision()) {
            fields.refuse("revision", "is newer than this Dateline: start a newer one", event.revision());
        } else if (event.revision() == names.nameOf(type).revision()) {
            readable(event, fields);
        }
    }

    private void readable(LoggedEvent event, LineFields fields) {
        try {
            serializer.deserialize(new SimpleSerializedObject<>(
                    event.data().getBytes(StandardCharsets.UTF_8),
                    byte[].class,
                    event.type(),
                    Integer.toString(event.revision())));
        } catch (SerializationException | JacksonException unreadable) {
            fields.refuse("data", "cannot be read as " + event.type(), null);
        }
    }
}
