package io.dateline.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codes of ISO 3166-1 by the English names that files use. */
final class Countries {

    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (String code : Locale.getISOCountries()) {
            CODES.put(new Locale("", code).getDisplayCountry(Locale.ENGLISH), code);
        }
        CODES.putAll(CodeTable.read("countries.txt").words());
    }

    private Countries() {}

    /** What stands in brackets is a former name, as in 'Russia (Soviet Union)'. Null where the name is none of a country. */
    static @Nullable String code(String name) {
        String known = CODES.get(name);
        return known == null ? CODES.get(name.replaceAll("\\s*\\(.*\\)$", "")) : known;
    }
}
