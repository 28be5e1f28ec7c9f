package io.dateline.development;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;

/**
 * That a development has to do with another one.
 *
 * @param target id of the other one
 */
public record Link(
        @NotNull Type type,

        @NotNull @Pattern(regexp = DevelopmentId.PATTERN, message = "must be the id of a development")
        String target) {

    String told() {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + target;
    }

    /** What the one is to the other. Stored with events: add words, never change one. */
    public enum Type {
        @JsonProperty("responds-to")
        RESPONDS_TO(Direction.BACK),
        @JsonProperty("follows")
        FOLLOWS(Direction.BACK),
        @JsonProperty("breaks")
        BREAKS(Direction.BACK),
        @JsonProperty("implements")
        IMPLEMENTS(Direction.BACK),
        @JsonProperty("violates")
        VIOLATES(Direction.BACK),
        @JsonProperty("part-of")
        PART_OF(Direction.BESIDE),
        @JsonProperty("contradicts")
        CONTRADICTS(Direction.BESIDE);

        private final Direction direction;

        Type(Direction direction) {
            this.direction = direction;
        }

        public Direction direction() {
            return direction;
        }
    }

    /** Whether the target led to what links to it, or stands beside it. */
    public enum Direction {
        BACK,
        BESIDE
    }
}
