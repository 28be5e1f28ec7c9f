package io.dateline.date;

import java.text.NumberFormat;
import java.time.Month;
import java.time.format.DecimalStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;

/** The words of one language: connecting words from our own bundles, names and digits from the CLDR data of the JDK. */
final class Words {

    /** Without the fallback to the machine's own language, lest the same request read differently elsewhere. */
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;
    private final List<String> oblique;

    Words(Locale requested) {
        Locale spoken = spoken(requested.getLanguage());
        bundle = ResourceBundle.getBundle("io.dateline.date.words", spoken, Words.class.getClassLoader(), NO_FALLBACK);
        locale = cldrLocale(requested, spoken.getLanguage());
        oblique = List.of(get("oblique").split(" "));
    }

    /** Asked for by language alone, lest the JDK keep a miss for every locale that requests can think of. */
    private static Locale spoken(String language) {
        return EdtfDate.LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(language) && !language.equals("en"))
                .findFirst()
                .orElse(Locale.ROOT);
    }

    /**
     * English puts the day first here whatever the country. Arabic alone means ar-EG, its likely country in CLDR:
     * without a country, newer JDKs take Western digits and older ones Arabic digits.
     */
    private static Locale cldrLocale(Locale requested, String spoken) {
        if (spoken.isEmpty()) {
            return Locale.UK;
        }
        return spoken.equals("ar") && requested.getCountry().isEmpty() ? Locale.forLanguageTag("ar-EG") : requested;
    }

    Locale locale() {
        return locale;
    }

    String get(String key) {
        return bundle.getString(key);
    }

    private String firstOf(String key, String otherwise) {
        return get(bundle.containsKey(key) ? key : otherwise);
    }

    /** Fills {0} and {1} of the words under a key. */
    String fill(String key, String... arguments) {
        return filled(get(key), arguments);
    }

    private static String filled(String template, String... arguments) {
        String text = template.replace("{0}", arguments[0]);
        return arguments.length > 1 ? text.replace("{1}", arguments[1]) : text;
    }

    /** A noun such as a season in the form wanted; most languages have but one. */
    String noun(String key, Phrase.Form form, String argument) {
        String template = form == Phrase.Form.PLAIN ? get(key) : firstOf(key + ".oblique", key);
        return filled(template, argument);
    }

    /** Puts a date behind a preposition, in the form and with the article that the preposition asks for. */
    Phrase behind(String preposition, Function<Phrase.Form, Phrase> date) {
        Phrase phrase = date.apply(oblique.contains(preposition) ? Phrase.Form.OBLIQUE : Phrase.Form.PLAIN);
        String kind = phrase.kind().name().toLowerCase(Locale.ROOT);
        String template = firstOf(preposition + "." + kind, preposition);
        return new Phrase(contracted(filled(template, phrase.text())), Phrase.Kind.PHRASE);
    }

    /** Joins with commas and, before the last, 'or' or 'and'. */
    String list(String conjunction, List<String> items) {
        String joined = items.get(0);
        for (int i = 1; i < items.size(); i++) {
            String template = i == items.size() - 1 ? conjunction : conjunction + ".comma";
            joined = fill(template, joined, items.get(i));
        }
        return contracted(joined);
    }

    /** Draws together what the language does: 'de el' to 'del', 'à le' to 'au'. Underscores stand for blanks. */
    private String contracted(String text) {
        String contracted = " " + text;
        for (String contraction : get("contractions").replace('_', ' ').split(";")) {
            String[] pair = contraction.split(">");
            contracted = pair.length == 2 ? contracted.replace(pair[0], pair[1]) : contracted;
        }
        return contracted.substring(1);
    }

    String month(int month, Phrase.Form form) {
        TextStyle style = form == Phrase.Form.PLAIN ? TextStyle.FULL_STANDALONE : TextStyle.FULL;
        return Month.of(month).getDisplayName(style, locale);
    }

    String number(long number) {
        return digits(Long.toString(number));
    }

    /** A number of many digits, grouped. */
    String grouped(long number) {
        return evenBlanks(NumberFormat.getIntegerInstance(locale).format(number));
    }

    /** Digits as the language writes them. */
    String digits(String ascii) {
        char zero = DecimalStyle.of(locale).getZeroDigit();
        return ascii.chars()
                .map(character -> character >= '0' && character <= '9' ? character - '0' + zero : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** CLDR changes its narrow and fixed blanks from release to release; plain ones read the same on every JDK. */
    static String evenBlanks(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /** A day of a month; French has a word of its own for the first. */
    String day(int day) {
        String key = "day." + day;
        return bundle.containsKey(key) ? get(key) : number(day);
    }
}
