package io.dateline.development;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dateline.document.Entries;
import io.dateline.document.Texts;
import io.dateline.problem.InvalidInput;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What requests that change a development carry, in body and headers. */
final class Bodies {

    private static final Pattern ID = Pattern.compile(DevelopmentId.PATTERN);

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

    @Schema(name = "NewClaim", description = "A claim, with an optional reason; its source may be a source whole")
    record NewClaim(
            @Nullable @Size(min = 1, max = 2000) String reason,
            @Schema(name = "source") @Nullable @Valid Source told,
            @JsonUnwrapped @Valid Claim claim) {}

    @Schema(name = "Grade", description = "A grade that is left out is taken away")
    record Grade(
            @NotBlank(message = "is missing: say why") @Size(max = 2000)
            String reason,

            @Nullable String reliability,
            @Nullable Integer credibility,
            @Nullable @Valid Source source) {}

    @Schema(name = "Merger")
    record Merger(
            @NotBlank(message = "is missing: say why") @Size(max = 2000)
            String reason,

            @NotNull
            @jakarta.validation.constraints.Pattern(
                    regexp = DevelopmentId.PATTERN,
                    message = "must be the id of a development")
            String into,

            @Nullable @Valid Source source) {}

    @Schema(name = "Linking")
    record Linking(
            @NotBlank(message = "is missing: say why") @Size(max = 2000)
            String reason,

            @NotNull(message = "is missing: say what the one is to the other")
            Link.Type type,

            @NotNull
            @jakarta.validation.constraints.Pattern(
                    regexp = DevelopmentId.PATTERN,
                    message = "must be the id of a development")
            String target,

            @Nullable @Valid Source source) {

        Link link() {
            return new Link(type, target);
        }

        Why why(@Nullable Long expected) {
            return new Why(expected, reason, source);
        }
    }

    @Schema(name = "Reason")
    record Reason(
            @NotBlank(message = "is missing: say why") @Size(max = 2000)
            String reason,

            @Nullable @Valid Source source) {}

    /** @param recordedByMistake no source ever told it: it was then known on no day */
    @Schema(name = "Retraction")
    record Retraction(
            @NotBlank(message = "is missing: say why") @Size(max = 2000)
            String reason,

            @Nullable @Valid Source source,
            @Nullable Boolean recordedByMistake) {

        Why why(@Nullable Long expected) {
            boolean mistake = Boolean.TRUE.equals(recordedByMistake);
            if (mistake && source != null) {
                throw new InvalidInput("recordedByMistake", "is told by no report: leave source out", "true");
            }
            return new Why(expected, reason, source, mistake);
        }
    }

    static Correction correction(Entries entries, JsonNode body) {
        Entries.Patch<Reason> patch = entries.readPatch(body, Reason.class, "reason", "source");
        return new Correction(patch.why().reason(), patch.why().source(), patch.changes());
    }

    static NewSource newSource(Entries entries, JsonNode body) {
        ObjectNode source = object(body);
        String reason = reason(source);
        return entries.valid(new NewSource(reason, entries.read(source, Source.class, "reason")));
    }

    /** The source of a new claim is the place of one that is cited, or a new one whole. */
    static NewClaim newClaim(Entries entries, JsonNode body) {
        ObjectNode claim = object(body);
        String reason = reason(claim);
        JsonNode source = claim.path("source").isObject() ? claim.remove("source") : null;
        Source told = source == null ? null : entries.read("source", source, Source.class);
        return entries.valid(new NewClaim(reason, told, entries.read(claim, Claim.class, "reason")));
    }

    private static @Nullable String reason(ObjectNode body) {
        JsonNode reason = body.remove("reason");
        if (reason == null || reason.isNull()) {
            return null;
        }
        if (!reason.isString() || reason.stringValue().isBlank()) {
            throw new InvalidInput("reason", "must be a text", reason.toString());
        }
        Texts.check(reason.stringValue(), "reason");
        return reason.stringValue();
    }

    private static ObjectNode object(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object.deepCopy();
        }
        throw new InvalidInput("", "must be an object", body.toString());
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
}
