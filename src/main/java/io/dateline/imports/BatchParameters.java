package io.dateline.imports;

import io.dateline.development.DevelopmentId;
import io.dateline.development.Duplicates;
import io.dateline.document.Texts;
import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a request wants its rows to be taken. */
record BatchParameters(
        @Parameter(description = "Names the import; sent again under it, an import that was cut off goes on") @Nullable
        String importId,

        @Parameter(description = "'true' answers the same verdicts and writes nothing") @Nullable
        String dryRun,

        @Parameter(
                description =
                        "What becomes of likely duplicates: 'reject', 'allow' or 'attach'. Where it is not said, rows"
                                + " with an id of their own are taken, the others as by dateline.duplicates.when-recording")
        @Nullable
        String duplicates,

        @Parameter(
                description = "How the rows are written, where Content-Type does not say it: 'ndjson', 'csv', 'acled',"
                        + " 'ucdp-ged', 'gdelt-events' or 'gdelt-mentions'")
        @Nullable
        String format,

        @Parameter(description = "What the file is called; of UCDP GED that tells its version") @Nullable
        String file,

        @Parameter(description = "'true' where the file holds all there is of its system: tells what is missing in it")
        @Nullable
        String whole,

        @Parameter(description = "'true' takes dates that look wrong, and flags them") @Nullable
        String confirmUnlikely,

        @Parameter(
                description =
                        "'register' adds actors whom nobody knows to the registry, and tells them with the row; otherwise"
                                + " rows that name one are rejected")
        @Nullable
        String actors) {

    /** The same, checked. */
    record Batch(
            @Nullable String importId,
            boolean dryRun,
            @Nullable Duplicates duplicates,
            @Nullable Format format,
            @Nullable String file,
            boolean whole,
            boolean confirmUnlikely,
            boolean registerActors) {}

    /** @throws InvalidInput with every refused parameter */
    Batch check() {
        List<FieldError> refusals = new ArrayList<>();
        if (importId != null && !importId.matches(DevelopmentId.PATTERN)) {
            refusals.add(new FieldError(
                    "importId",
                    "must have 1 to 100 letters of A to Z, digits and . _ ~ -, and begin with a letter or digit",
                    importId));
        }
        if (file != null && (file.isBlank() || file.length() > 300)) {
            refusals.add(new FieldError("file", "must have 1 to 300 characters", file));
        }
        boolean trial = yes("dryRun", dryRun, refusals);
        boolean all = yes("whole", whole, refusals);
        if (actors != null && !actors.equals("register")) {
            refusals.add(new FieldError("actors", "must be 'register', or left out", actors));
        }
        if (all && Format.GDELT_MENTIONS.word().equals(format)) {
            refusals.add(
                    new FieldError("whole", "goes with files of developments; mentions are sources of them", whole));
        }
        boolean confirmed = yes("confirmUnlikely", confirmUnlikely, refusals);
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        if (file != null) {
            Texts.check(file, "file");
        }
        return new Batch(
                importId,
                trial,
                duplicates == null ? null : Duplicates.of(duplicates),
                format == null ? null : Format.of(format),
                file,
                all,
                confirmed,
                actors != null);
    }

    private static boolean yes(String name, @Nullable String value, List<FieldError> refusals) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            refusals.add(new FieldError(name, "must be true or false", value));
        }
        return "true".equals(value);
    }
}
