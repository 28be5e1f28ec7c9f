package io.dateline.log;

import io.dateline.document.CanonicalJson;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An event of the log as a CloudEvent of version 1.0 in structured mode, on a line of its own: canonical JSON. The hash of the event
 * is the SHA-256 of its line without the members {@code data} and {@code hash}; {@code datahash} is the one of what {@code data} has,
 * and {@code previoushash} the hash of the line before, 64 zeros for the first.
 */
final class LogLine {

    static final String SOURCE = "/api/v1/log";
    static final String VERSION = "1.0";
    static final String CONTENT = "application/json";

    /** What a line must have; what else it has is the event's origin. */
    static final Set<String> ATTRIBUTES = Set.of(
            "specversion",
            "id",
            "source",
            "type",
            "revision",
            "subject",
            "time",
            "datacontenttype",
            "data",
            "datahash",
            "position",
            "aggregatetype",
            "aggregatesequence",
            "previoushash",
            "hash");

    private LogLine() {}

    static String of(LoggedEvent event) {
        Map<String, String> line = attributes(event);
        line.put("data", event.data());
        if (event.hash() != null) {
            line.put("hash", CanonicalJson.text(event.hash()));
        }
        return CanonicalJson.object(line);
    }

    /** What the hash covers, as canonical JSON by name. */
    static Map<String, String> attributes(LoggedEvent event) {
        Map<String, String> attributes = new TreeMap<>();
        event.origin().forEach((name, value) -> attributes.put(name, CanonicalJson.text(value)));
        attributes.put("specversion", CanonicalJson.text(VERSION));
        attributes.put("id", CanonicalJson.text(event.id()));
        attributes.put("source", CanonicalJson.text(SOURCE));
        attributes.put("type", CanonicalJson.text(event.type()));
        attributes.put("revision", Integer.toString(event.revision()));
        attributes.put("subject", CanonicalJson.text(event.subject()));
        attributes.put("time", CanonicalJson.text(event.time()));
        attributes.put("datacontenttype", CanonicalJson.text(CONTENT));
        attributes.put("datahash", CanonicalJson.text(event.dataHash()));
        attributes.put("position", Long.toString(event.position()));
        attributes.put("aggregatetype", CanonicalJson.text(event.aggregateType()));
        attributes.put("aggregatesequence", Long.toString(event.sequence()));
        attributes.put("previoushash", CanonicalJson.text(event.previousHash()));
        return attributes;
    }

    /** Whether a CloudEvent may carry an extension attribute of that name (CloudEvents 1.0.2, section 3.1). */
    static boolean mayCarry(String name) {
        return name.matches("[a-z0-9]{1,20}") && !ATTRIBUTES.contains(name);
    }
}
