package io.dateline.document;

import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/** Turns a JSON tree into a valid record, or says which field is wrong and why. */
@Component
public class Entries {

    private final JsonMapper strict;
    private final Validator validator;

    Entries(JsonMapper json, Validator validator) {
        this.strict = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // What has the wrong type is refused: quietly made to fit, it would not be what its sender meant.
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfigDefaults(any -> any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .build();
        this.validator = validator;
    }

    /**
     * @param apart fields that the sender may give beside those of the type, taken out before
     * @throws InvalidInput with every refused field
     */
    public <T> T read(JsonNode tree, Class<T> type, String... apart) {
        return bind(object(tree), type, apart);
    }

    private <T> T bind(ObjectNode tree, Class<T> type, String... apart) {
        Texts.check(tree, "");
        try {
            return valid(strict.treeToValue(tree, type));
        } catch (JacksonException broken) {
            throw new InvalidInput(List.of(BindingErrors.of(broken, tree, apart)));
        }
    }

    private static ObjectNode object(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            Extent.check(tree);
            return object;
        }
        throw new InvalidInput("", "must be an object", tree.toString());
    }

    /** The same for what stands in a field of the request. */
    public <T> T read(String field, JsonNode tree, Class<T> type) {
        try {
            return read(tree, type);
        } catch (InvalidInput wrong) {
            throw new InvalidInput(wrong.errors().stream()
                    .map(error -> new FieldError(
                            error.field().isEmpty() ? field : field + "." + error.field(),
                            error.message(),
                            error.value()))
                    .toList());
        }
    }

    /** An object that has its id among the other fields, read apart. The id is null where it is missing. */
    public record Identified<T>(@Nullable String id, T details) {}

    /** @throws InvalidInput with every refused field of the details */
    public <T> Identified<T> readIdentified(JsonNode tree, Class<T> type) {
        ObjectNode rest = object(tree).deepCopy();
        JsonNode id = rest.remove("id");
        if (id != null && !id.isNull() && !id.isString()) {
            throw new InvalidInput("id", "must be a text", id.toString());
        }
        return new Identified<>(id == null || id.isNull() ? null : id.stringValue(), bind(rest, type, "id"));
    }

    /**
     * A merge patch (RFC 7396) that has the fields which tell of the change beside those to change.
     *
     * @param why the former, read
     * @param changes the latter; null removes a field
     */
    public record Patch<T>(T why, ObjectNode changes) {}

    /**
     * @param apart the names of the fields of {@code why}
     * @throws InvalidInput where these are refused, there is an id among the changes, or no change at all
     */
    public <T> Patch<T> readPatch(JsonNode body, Class<T> type, String... apart) {
        ObjectNode changes = object(body).deepCopy();
        ObjectNode why = changes.objectNode();
        for (String field : apart) {
            JsonNode value = changes.remove(field);
            if (value != null) {
                why.set(field, value);
            }
        }
        T read = bind(why, type);
        if (changes.has("id")) {
            throw new InvalidInput("id", "stays what it is", changes.get("id").toString());
        }
        if (changes.isEmpty()) {
            throw new InvalidInput("", "names no field to change", null);
        }
        return new Patch<>(read, changes);
    }

    public <T> T valid(T value) {
        Set<ConstraintViolation<T>> violations = validator.validate(value);
        if (violations.isEmpty()) {
            return value;
        }
        throw new InvalidInput(violations.stream()
                .map(wrong -> new FieldError(
                        wrong.getPropertyPath()
                                .toString()
                                .replaceAll("\\.<(list element|map (key|value))>|(?<=notes)<K>", ""),
                        wrong.getMessage(),
                        shown(wrong)))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList());
    }

    /** As its sender wrote it. Where a whole object is refused for one of its fields, that field's. */
    private @Nullable Object shown(ConstraintViolation<?> wrong) {
        Object value = wrong.getInvalidValue();
        if (value instanceof Record whole) {
            String path = wrong.getPropertyPath().toString();
            value = Records.value(whole, path.substring(path.lastIndexOf('.') + 1));
        }
        return value instanceof String || value instanceof Number || value instanceof Boolean || value == null
                ? value
                : value instanceof List<?> list && list.isEmpty() ? list : strict.writeValueAsString(value);
    }

    /**
     * The same for an entry of a file.
     *
     * @param path of the entry in the file
     * @throws FileMistake with the line of the first refused field
     */
    public <T> T read(YamlFile file, String path, JsonNode tree, Class<T> type) {
        try {
            return read(tree, type);
        } catch (InvalidInput wrong) {
            throw mistake(file, path, wrong);
        }
    }

    /** The same for an entry that must have an id. */
    public <T> Identified<T> readIdentified(YamlFile file, String path, JsonNode tree, Class<T> type) {
        try {
            Identified<T> entry = readIdentified(tree, type);
            if (entry.id() == null) {
                throw new InvalidInput("id", "is missing", null);
            }
            return entry;
        } catch (InvalidInput wrong) {
            throw mistake(file, path, wrong);
        }
    }

    public static FileMistake mistake(YamlFile file, String path, InvalidInput wrong) {
        FieldError first = wrong.errors().get(0);
        String mistakes = wrong.errors().stream().map(Entries::told).collect(Collectors.joining("; "));
        return new FileMistake(
                file.name(),
                file.line(
                        first.field().isEmpty() || path.isEmpty() ? path + first.field() : path + "." + first.field()),
                mistakes,
                "Mend the entry, then start again; nothing of this file was taken in");
    }

    private static String told(FieldError error) {
        String value = error.value() == null ? "" : " ('" + error.value() + "')";
        return error.field() + value + ": " + error.message();
    }
}
