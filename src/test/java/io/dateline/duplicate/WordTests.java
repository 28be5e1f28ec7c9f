package io.dateline.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.vocabulary.ActorDetails;
import io.dateline.vocabulary.ActorType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTests {

    private final Analysis analysis = new Analysis(Map.of(
            "sergei-shoigu",
            new ActorDetails(
                    "Sergei Shoigu", ActorType.PERSON, "RU", List.of("Shoygu", "Sergey Shoygu"), List.of(), null)));

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
