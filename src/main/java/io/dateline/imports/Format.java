package io.dateline.imports;

import io.dateline.problem.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the rows of a body are written. */
enum Format {
    NDJSON("import"),
    CSV("import"),
    ACLED("acled"),
    UCDP_GED("ucdp-ged"),
    GDELT_EVENTS("gdelt"),
    GDELT_MENTIONS("gdelt");

    private final String system;

    Format(String system) {
        this.system = system;
    }

    /** Whose rows they are, as developments remember it. */
    String system() {
        return system;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws InvalidInput where there is none of that name */
    static Format of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "format",
                        "must be one of "
                                + Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", ")),
                        word));
    }
}
