package io.dateline.imports;

import io.dateline.development.Lookalikes.Others;
import io.dateline.problem.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the rows of a body are written. */
enum Format {
    NDJSON("import", null),
    CSV("import", null),
    ACLED("acled", "acled-"),
    UCDP_GED("ucdp-ged", "ucdp-"),
    GDELT_EVENTS("gdelt", null),
    GDELT_MENTIONS("gdelt", null);

    private final String system;
    private final @Nullable String toldApart;

    /** @param toldApart what the ids begin with that people have told apart by hand; null where nobody has */
    Format(String system, @Nullable String toldApart) {
        this.system = system;
        this.toldApart = toldApart;
    }

    /** What a row may be the same event as: nothing of its own system, where people tell events apart. */
    Others others() {
        return new Others(id -> toldApart == null || !id.startsWith(toldApart), toldApart == null ? null : system);
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
