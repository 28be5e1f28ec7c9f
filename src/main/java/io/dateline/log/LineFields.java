package io.dateline.log;

import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The members of a line, and what is wrong with them. */
final class LineFields {

    /** The longest text of an origin, and how many it may have. */
    private static final int LONGEST = 1000;

    private static final int MOST = 20;

    private final JsonNode line;
    private final List<FieldError> refusals = new ArrayList<>();

    LineFields(JsonNode line) {
        this.line = line;
    }

    void refuse(String field, String message, @Nullable Object value) {
        refusals.add(new FieldError(field, message, value));
    }

    void check() {
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
    }

    void constant(String field, String value) {
        if (!line.path(field).isString() || !line.path(field).stringValue().equals(value)) {
            refuse(field, "must be '" + value + "'", shown(field));
        }
    }

    String text(String field, int longest) {
        String text = line.path(field).isString() ? line.path(field).stringValue() : "";
        if (text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            refuse(field, "must be a text of 1 to " + longest + " characters", shown(field));
        }
        return text;
    }

    String hash(String field) {
        String hash = line.path(field).isString() ? line.path(field).stringValue() : "";
        if (!hash.matches("[0-9a-f]{64}")) {
            refuse(field, "must be 64 hexadecimal digits in lower case", shown(field));
        }
        return hash;
    }

    long number(String field, long least) {
        JsonNode number = line.path(field);
        if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < least) {
            refuse(field, "must be a whole number from " + least, shown(field));
            return least;
        }
        return number.longValue();
    }

    JsonNode object(String field) {
        if (!line.path(field).isObject()) {
            refuse(field, "must be an object", shown(field));
        }
        return line.path(field);
    }

    Map<String, String> origin() {
        Map<String, String> origin = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : line.properties()) {
            String name = member.getKey();
            if (LogLine.ATTRIBUTES.contains(name)) {
                continue;
            }
            if (!LogLine.mayCarry(name)
                    || !member.getValue().isString()
                    || member.getValue().stringValue().length() > LONGEST
                    || origin.size() == MOST) {
                refuse(name, "is no attribute that an event of the log can have", shown(name));
            } else {
                origin.put(name, member.getValue().stringValue());
            }
        }
        return origin;
    }

    private @Nullable String shown(String field) {
        return line.has(field) ? line.path(field).toString() : null;
    }
}
