package io.dateline.imports;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codes of ISO 3166-1 by the English names that files use. */
final class CountryNames {

    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (String code : Locale.getISOCountries()) {
            CODES.put(plain(new Locale("", code).getDisplayCountry(Locale.ENGLISH)), code);
        }
        CodeTable.read("countries.txt").words().forEach((name, code) -> CODES.put(plain(name), code));
    }

    private CountryNames() {}

    /** What stands in brackets is a former name, as in 'Russia (Soviet Union)'. Null where the name is none of a country. */
    static @Nullable String code(String name) {
        String known = CODES.get(plain(name));
        return known == null ? CODES.get(plain(name.replaceAll("\\s*\\(.*\\)$", ""))) : known;
    }

    /** Without what files do in different ways: capital letters, accents, and words that are cut short. */
    private static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .replace("&", "and")
                .replaceAll("\\bsaint[ -]", "st. ");
    }
}
