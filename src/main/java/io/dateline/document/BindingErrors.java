package io.dateline.document;

import io.dateline.problem.FieldError;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in plain words why Jackson could not bind a value, and where it stands. */
public final class BindingErrors {

    private static final int LONGEST = 200;
    private static final String MORE = "there is more after the end of the document";

    private BindingErrors() {}

    /**
     * @param tree the input, where it was read as a tree before; gives the refused value
     * @param apart further fields that the input may have, which were read apart
     */
    public static FieldError of(JacksonException broken, @Nullable JsonNode tree, String... apart) {
        String path = path(broken.getPath());
        if (broken instanceof UnrecognizedPropertyException unknown) {
            Stream<String> further = broken.getPath().size() == 1 ? Arrays.stream(apart) : Stream.empty();
            String known = Stream.concat(unknown.getKnownPropertyIds().stream().map(String::valueOf), further)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return new FieldError(
                    path, "there is no such field here; there are " + known, value(tree, broken.getPath()));
        }
        if (tree == null && path.isEmpty() && isFollowed(broken)) {
            return new FieldError("", MORE + ": send one", null);
        }
        if (broken instanceof InvalidFormatException wrong) {
            return new FieldError(path, "must be " + expected(wrong.getTargetType(), broken), wrong.getValue());
        }
        if (broken instanceof MismatchedInputException wrong && wrong.getTargetType() != null) {
            return new FieldError(
                    path, "must be " + expected(wrong.getTargetType(), broken), value(tree, broken.getPath()));
        }
        if (broken instanceof InputCoercionException tooLarge && !path.isEmpty()) {
            return new FieldError(
                    path, "must be " + expected(tooLarge.getTargetType(), broken), value(tree, broken.getPath()));
        }
        if (broken instanceof DatabindException) {
            return new FieldError(path, broken.getOriginalMessage(), value(tree, broken.getPath()));
        }
        return new FieldError("", "malformed JSON" + place(broken) + ": " + plain(broken), null);
    }

    /** Jackson's message without where the text came from and which of its settings to change: whoever sent the text has neither. */
    public static String plain(JacksonException broken) {
        if (isFollowed(broken)) {
            return MORE;
        }
        String why = broken.getOriginalMessage()
                .replaceAll(" ?\\((start marker at|not recognized as one since Feature) .*", "")
                .replaceAll(",? from `[^`]*`", "")
                .replaceAll(":? \\(?enable `[^`]*` to allow\\)?", "");
        return why.length() <= LONGEST ? why : why.substring(0, LONGEST) + "…";
    }

    private static boolean isFollowed(JacksonException broken) {
        return String.valueOf(broken.getOriginalMessage()).startsWith("Trailing token");
    }

    private static String place(JacksonException broken) {
        return broken.getLocation() == null || broken.getLocation().getLineNr() < 1
                ? ""
                : " at line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr();
    }

    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : references) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    /** From where to where a number may go, where its field says so. */
    private static String range(List<JacksonException.Reference> references) {
        if (references.isEmpty()) {
            return "";
        }
        JacksonException.Reference last = references.get(references.size() - 1);
        Object from = last.from();
        Class<?> holder = from instanceof Class<?> type ? type : from == null ? Object.class : from.getClass();
        for (Field field : holder.getDeclaredFields()) {
            if (field.getName().equals(last.getPropertyName())) {
                Min least = field.getAnnotation(Min.class);
                Max most = field.getAnnotation(Max.class);
                return (least == null ? "" : " from " + least.value()) + (most == null ? "" : " to " + most.value());
            }
        }
        return "";
    }

    private static @Nullable Object value(@Nullable JsonNode tree, List<JacksonException.Reference> references) {
        JsonNode at = tree;
        for (JacksonException.Reference step : references) {
            at = at == null
                    ? null
                    : step.getPropertyName() == null ? at.get(step.getIndex()) : at.get(step.getPropertyName());
        }
        return at == null ? null : at.isValueNode() ? at.asString() : at.toString();
    }

    private static String expected(Class<?> type, JacksonException broken) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant)
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'))
                            .collect(Collectors.joining(", "));
        }
        if (List.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (Map.class.isAssignableFrom(type)) {
            return "an object of texts by name";
        }
        if (type.isRecord()) {
            return "an object with "
                    + Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .collect(Collectors.joining(", "));
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return type == int.class || type == Integer.class || type == long.class || type == Long.class
                ? "a whole number" + range(broken.getPath())
                : "a number";
    }
}
