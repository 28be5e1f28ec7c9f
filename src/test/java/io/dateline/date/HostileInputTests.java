package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Work grows with the length of a text and not faster: counted in characters looked at, not in time. */
class HostileInputTests {

    private static final int LOOKS_PER_CHARACTER = 12;

    /** Counts how often a character is looked at; a part taken out counts as a look at each of its characters. */
    private static final class CountedText implements CharSequence {

        private final String text;
        private int looks;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            looks += end - start;
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<String> repeated() {
        return Stream.of(
                "[",
                "{",
                "X",
                "9",
                "?",
                "~",
                "-",
                "/",
                ".",
                "..",
                "Y",
                "T",
                "XX-",
                "1XX1-02-29,",
                "2016,",
                "2016..",
                "2016-07-14/",
                "?2016~-%07?-~14",
                "2016-07-14T12:00:00Z",
                "\u2212",
                "\uD800",
                " ");
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void each_character_is_looked_at_a_fixed_number_of_times(String piece) {
        for (String opening : new String[] {"", "[", "{", "Y", "2016", "2016-", "2016/", "[2016,"}) {
            for (int times = 1; times <= 4096; times *= 8) {
                CountedText text = new CountedText(opening + piece.repeat(times));
                try {
                    Parser.parse(new Cursor(text));
                } catch (DateProblem problem) {
                    assertThat(problem.position()).isBetween(0, text.length());
                }
                assertThat(text.looks).isLessThanOrEqualTo(LOOKS_PER_CHARACTER * text.length() + LOOKS_PER_CHARACTER);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void the_longest_text_let_in_ends_in_a_date_or_a_date_problem(String piece) {
        String text = ("[" + piece.repeat(300)).substring(0, 300);
        try {
            assertThat(EdtfDate.parse(text).bounds()).isNotNull();
        } catch (DateProblem problem) {
            assertThat(problem.position()).isBetween(0, 300);
        }
    }
}
