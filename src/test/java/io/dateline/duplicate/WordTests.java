package io.dateline.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.vocabulary.ActorDetails;
import io.dateline.vocabulary.ActorType;
import io.dateline.vocabulary.Name;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTests {

    private static final int[] ODD = {
        0x1F4A5, 0xFB03, 0x0130, 0x200D, 0x0660, 0x5317, 0x0E01, 0x10FFFD, '~', '-', '\'', '=', '>'
    };

    private final Analysis analysis = new Analysis(Map.of(
            "sergei-shoigu",
            new ActorDetails(
                    "Sergei Shoigu",
                    null,
                    ActorType.PERSON,
                    "RU",
                    List.of(),
                    List.of(Name.always("Shoygu"), Name.always("Sergey Shoygu")),
                    List.of(),
                    null)));

    @ParameterizedTest
    @CsvSource({
        "thirty-five people, 35 people",
        "Thirty five people, 35 people",
        "a hundred and twenty, 120",
        "two hundred and fifty thousand, 250000",
        "'4,000 civilians', 4000 civilians",
        "two dozen, 24",
        "a hundred, 100",
        "seven hundred fighters and four trucks, 700 fighters and 4 trucks",
        "trente-cinq morts, 35 morts",
        "siebenundzwanzig, 27",
        "тридцать пять человек, 35 человек",
        "one once attended, one once attended",
        "2016-09-05, 2016-09-05"
    })
    void numbers_are_written_in_digits(String told, String written) {
        assertThat(Numerals.inDigits(told)).isEqualTo(written);
    }

    @Test
    void all_names_of_an_actor_are_the_actor() {
        assertThat(stems("Sergey Shoygu’s call")).contains("sergei-shoigu").isEqualTo(stems("Shoygu's calls"));
        assertThat(stems("Sergei Shoigu")).containsExactly("sergei-shoigu");
    }

    @Test
    void other_forms_and_other_words_for_it_are_the_same_word() {
        assertThat(stems("warplanes bombed the hospitals"))
                .containsExactlyInAnyOrderElementsOf(stems("A jet is bombing a clinic"));
        assertThat(stems("said that it would be")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Zelensky, Zelenskyy", "Qaddafi, Gaddafi", "Лавров, Lavrov", "Erdoğan, Erdogan", "Daraya, Darayya"})
    void a_name_in_another_spelling_sounds_the_same(String one, String other) {
        assertThat(analysis.words(one))
                .last()
                .extracting(Word::sound)
                .isNotNull()
                .isEqualTo(analysis.words(other)
                        .get(analysis.words(other).size() - 1)
                        .sound());
    }

    @RepeatedTest(20)
    void no_text_and_no_name_is_too_odd(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int text = 0; text < 50; text++) {
            String odd = odd(random);
            Analysis naming = new Analysis(Map.of(
                    "odd", new ActorDetails(odd, null, ActorType.STATE, null, List.of(), List.of(), List.of(), null)));
            assertThat(naming.words(odd + " and thirty " + odd(random)))
                    .as("seed %d, text %d", repetition.getCurrentRepetition(), text)
                    .allSatisfy(word -> assertThat(word.stem()).isNotEmpty().hasSizeLessThanOrEqualTo(300));
        }
    }

    /** Letters of all scripts, signs, numbers in words, and long runs without a blank. */
    private static String odd(Random random) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(300);
        while (text.length() < length) {
            switch (random.nextInt(5)) {
                case 0 -> text.appendCodePoint(ODD[random.nextInt(ODD.length)]);
                case 1 -> text.append(" million").append(random.nextBoolean() ? " " : "");
                case 2 -> text.append((char) ('A' + random.nextInt(60)));
                case 3 -> text.appendCodePoint(0x20 + random.nextInt(0x2000));
                default -> text.append(" ninety-nine thousand");
            }
        }
        return text.toString();
    }

    @Test
    void a_word_is_kept_as_a_text() {
        for (Word word : List.of(new Word("aleppo", "ALP"), new Word("35", null))) {
            assertThat(Word.parse(word.toString())).isEqualTo(word);
        }
    }

    private List<String> stems(String text) {
        return analysis.words(text).stream().map(Word::stem).toList();
    }
}
