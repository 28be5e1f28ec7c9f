package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTests {

    private static String english(String text) {
        return EdtfDate.parse(text).display(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2015-09                | September 2015
                    2015-09-18             | 18 September 2015
                    ../2015-09-18          | no later than 18 September 2015
                    2015-09-18/..          | since 18 September 2015
                    2015-09-18/            | from 18 September 2015, end unknown
                    2016-09-06~            | about 6 September 2016
                    2016?                  | possibly 2016
                    2016%                  | possibly about 2016
                    2016-07-14/2016-07-15  | 14–15 July 2016
                    2016-06-28/2016-07-03  | 28 June – 3 July 2016
                    [2016-01,2016-02]      | January or February 2016
                    201X                   | 2010s
                    20XX                   | 2000–2099
                    """)
    void dates_are_put_into_words(String text, String words) {
        assertThat(english(text)).isEqualTo(words);
    }

    /** The page is written to be read: whoever changes a word reads it again in full. */
    @Test
    void every_form_reads_in_every_language_as_on_the_page() throws IOException {
        String page;
        try (var stream = DisplayTests.class.getResourceAsStream("display.txt")) {
            page = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        String written = page.lines()
                .filter(line -> !line.startsWith("    "))
                .map(line -> line.isEmpty() || line.startsWith("#") ? line : line + "\n" + inAllLanguages(line))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(written).isEqualTo(page);
    }

    private static String inAllLanguages(String text) {
        return EdtfDate.LANGUAGES.stream()
                .map(locale -> "    " + locale + "  " + EdtfDate.parse(text).display(locale))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_country_may_have_names_and_digits_of_its_own() {
        EdtfDate date = EdtfDate.parse("2016-09-12");
        assertThat(date.display(Locale.forLanguageTag("ar-SY"))).contains("أيلول");
        assertThat(date.display(Locale.forLanguageTag("ar-MA"))).startsWith("12 ");
        assertThat(date.display(Locale.US)).isEqualTo("12 September 2016");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ja", "und", "tlh-x-nonsense"})
    void other_languages_are_answered_in_english_whatever_the_machine_speaks(String language) {
        Locale machine = Locale.getDefault();
        Locale.setDefault(Locale.GERMAN);
        try {
            assertThat(EdtfDate.parse("../2015-10-18").display(Locale.forLanguageTag(language)))
                    .isEqualTo("no later than 18 October 2015");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void no_locale_keeps_a_date_from_being_told() {
        Stream<Locale> odd = Stream.of(
                        "ar-u-nu-latn", "fr-u-ca-buddhist-nu-thai", "ru-x-lvariant-POSIX", "de-1996", "zz")
                .map(Locale::forLanguageTag);
        assertThat(Stream.concat(odd, Stream.of(Locale.getAvailableLocales())))
                .allSatisfy(locale -> assertThat(
                                EdtfDate.parse("2016-07-14/2017-08~").display(locale))
                        .isNotBlank());
    }

    @Test
    void a_time_is_told_in_the_zone_asked_for() {
        ZoneId moscow = ZoneId.of("Europe/Moscow");
        ZoneId damascus = ZoneId.of("Asia/Damascus");
        assertThat(EdtfDate.parse("2016-09-12T23:30:00Z").display(Locale.ENGLISH, damascus, moscow))
                .isEqualTo("13 September 2016, 02:30:00 UTC+03:00 (Europe/Moscow)");
        assertThat(EdtfDate.parse("2016-01-12T19:00").display(Locale.ENGLISH, damascus, moscow))
                .isEqualTo("12 January 2016, 20:00 UTC+03:00 (Europe/Moscow)");
        assertThat(EdtfDate.parse("2016-01-12").display(Locale.ENGLISH, damascus, moscow))
                .isEqualTo("12 January 2016");
    }

    @ParameterizedTest
    @CsvSource({"2016-10-30T02:30:00, 30", "2016-03-27T02:30:00, 27"})
    void a_time_that_the_clocks_showed_twice_or_never_is_told_as_it_is_written(String text, int day) {
        String told = EdtfDate.parse(text).display(Locale.ENGLISH, ZoneId.of("Europe/Berlin"), ZoneId.of("UTC"));
        assertThat(told).startsWith(day + " ").endsWith("2016, 02:30:00 local time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "de", "ru", "ar"})
    void every_language_has_every_word(String language) throws IOException {
        assertThat(words("words_" + language).keySet())
                .containsAll(words("words").keySet());
    }

    private static Properties words(String name) throws IOException {
        Properties words = new Properties();
        try (var reader = new InputStreamReader(
                DisplayTests.class.getResourceAsStream(name + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
