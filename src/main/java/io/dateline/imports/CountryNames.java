package io.dateline.imports;

import io.dateline.vocabulary.Countries;
import org.jspecify.annotations.Nullable;

/** The codes of ISO 3166-1 by the English names that files use. */
final class CountryNames {

    private static final CodeTable OTHERS = CodeTable.read("countries.txt");

    private CountryNames() {}

    /** What stands in brackets is a former name, as in 'Russia (Soviet Union)'. Null where the name is none of a country. */
    static @Nullable String code(String name) {
        String known = known(name);
        return known == null ? known(name.replaceAll("\\s*\\(.*\\)$", "")) : known;
    }

    private static @Nullable String known(String name) {
        String other = OTHERS.of(name);
        return other == null ? Countries.named(name) : other;
    }
}
