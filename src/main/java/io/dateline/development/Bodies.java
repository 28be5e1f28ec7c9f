package io.dateline.development;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dateline.document.Entries;
import io.dateline.problem.IfMatch;
import io.dateline.problem.InvalidInput;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What requests that change a development carry, in body and headers. */
final class Bodies {

    private static final Pattern ID = Pattern.compile(DevelopmentId.PATTERN);

    private static final Set<String> RESERVED = Set.of("batch", "changes", "counts", "timemap");

    private Bodies() {}

    @Schema(name = "NewDevelopment")
    record NewDevelopment(
            @Nullable String id, @JsonUnwrapped Details details) {}

    /** @param changes the fields to change; null removes one */
    @Schema(
            name = "Correction",
            description = "The fields to change beside reason and, where it tells of the change, source")
    record Correction(
            @NotBlank @Size(max = 2000) String reason,
            @Nullable @Valid Source source,
            @Schema(hidden = true) JsonNode changes) {}

    @Schema(name = "NewSource", description = "A source, with an optional reason beside its fields")
    record NewSource(
            @Nullable @Size(min = 1, max = 2000) String reason,
            @JsonUnwrapped @Valid Source source) {}

    @Schema(name = "Reason")
    record Reason(
            @NotBlank(message = "is missing: say why") @Size(max = 2000)
            String reason,

            @Nullable @Valid Source source) {}

    static Correction correction(Entries entries, JsonNode body) {
        Entries.Patch<Reason> patch = entries.readPatch(body, Reason.class, "reason", "source");
        return new Correction(patch.why().reason(), patch.why().source(), patch.changes());
    }

    static NewSource newSource(Entries entries, JsonNode body) {
        ObjectNode source = object(body);
        JsonNode reason = source.remove("reason");
        if (reason != null
                && !reason.isNull()
                && (!reason.isString() || reason.stringValue().isBlank())) {
            throw new InvalidInput("reason", "must be a text", reason.toString());
        }
        return entries.valid(new NewSource(
                reason == null || reason.isNull() ? null : reason.stringValue(), entries.read(source, Source.class)));
    }

    private static ObjectNode object(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object.deepCopy();
        }
        throw new InvalidInput("", "must be an object", body.toString());
    }

    static DevelopmentId id(String id) {
        if (!ID.matcher(id).matches()) {
            throw new InvalidInput(
                    "id",
                    "must have 1 to 100 letters of A to Z, digits and . _ ~ -, and begin with a letter or digit",
                    id);
        }
        if (RESERVED.contains(id)) {
            throw new InvalidInput("id", "is a word of the API's own: choose another", id);
        }
        return new DevelopmentId(id);
    }

    /** An id of a path. What cannot be an id was never recorded; nor may a path reach an actor's or a theme's events. */
    static DevelopmentId existing(String id) {
        if (!ID.matcher(id).matches()) {
            throw new NeverRecorded(id);
        }
        return new DevelopmentId(id);
    }

    static String key(String key) {
        if (key.isBlank() || key.length() > 200) {
            throw new InvalidInput("Idempotency-Key", "must have 1 to 200 characters", key);
        }
        return key;
    }

    static boolean confirmed(@Nullable String confirmUnlikely) {
        if (confirmUnlikely == null || confirmUnlikely.equals("false")) {
            return false;
        }
        if (confirmUnlikely.equals("true")) {
            return true;
        }
        throw new InvalidInput("confirmUnlikely", "must be true or false", confirmUnlikely);
    }

    static @Nullable Long expected(@Nullable String ifMatch) {
        return IfMatch.expected(ifMatch);
    }
}
