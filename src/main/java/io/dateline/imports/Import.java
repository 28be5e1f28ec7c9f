package io.dateline.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Many that came at once.
 *
 * @param file what its sender calls it
 * @param system whose file it is, as developments remember it
 * @param whole whether it was said to hold everything there is of that system
 * @param lines how far it has come: the last line whose verdict is durable
 * @param counts how many rows had which verdict
 * @param problems the first rows that were not taken, with line and reason
 * @param problem why it could not go on
 * @param missing what came from that system before and is in a whole file no more
 */
record Import(
        String id,
        String started,
        String changed,
        State state,
        String author,
        String client,
        @Nullable String file,
        String format,
        String system,
        boolean whole,
        long lines,
        Counts counts,

        @ArraySchema(schema = @Schema(implementation = Verdict.class))
        List<JsonNode> problems,

        @Nullable String problem,
        @Nullable Missing missing,
        @Nullable Undone undone) {

    /** Whether that file, which its sender may have given no name, may be the one that came before. */
    boolean mayBe(@Nullable String other, Format theirs) {
        return format.equals(theirs.word()) && (file == null || other == null || file.equals(other));
    }

    /** Stored: add words, never change one. */
    enum State {
        RUNNING,
        DONE,
        /** Its sender went away, or it could not go on. Sent again under its id, it does. */
        CUT_OFF,
        UNDOING,
        UNDONE;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    @Schema(name = "ImportCounts")
    record Counts(long created, long unchanged, long corrected, long attached, long duplicate, long rejected) {

        Counts and(Outcome outcome) {
            return new Counts(
                    created + one(outcome, Outcome.CREATED),
                    unchanged + one(outcome, Outcome.UNCHANGED),
                    corrected + one(outcome, Outcome.CORRECTED),
                    attached + one(outcome, Outcome.ATTACHED),
                    duplicate + one(outcome, Outcome.DUPLICATE),
                    rejected + one(outcome, Outcome.REJECTED));
        }

        private static int one(Outcome outcome, Outcome counted) {
            return outcome == counted ? 1 : 0;
        }
    }

    /** @param developments the first thousand of them */
    record Missing(long count, List<String> developments) {}

    record Undone(String at, String by, String reason) {}
}
