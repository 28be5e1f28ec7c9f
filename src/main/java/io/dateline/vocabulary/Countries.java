package io.dateline.vocabulary;

import io.dateline.problem.Suggestions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The countries of ISO 3166-1, as far as the JDK knows them, as a reader may ask for them. */
public final class Countries {

    private static final List<String> CODES = List.of(Locale.getISOCountries());
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        CODES.forEach(code ->
                NAMES.put(new Locale("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code));
    }

    private Countries() {}

    /** The code in capital letters; null where there is no such country. */
    public static @Nullable String code(String asked) {
        String code = asked.toUpperCase(Locale.ROOT);
        return CODES.contains(code) ? code : null;
    }

    /** The code of the country with the nearest English name; null where none is near. */
    public static @Nullable String suggest(String asked) {
        String name = Suggestions.nearest(asked, NAMES.keySet());
        return name == null ? null : NAMES.get(name);
    }
}
