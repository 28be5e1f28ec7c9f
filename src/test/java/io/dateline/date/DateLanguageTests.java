package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DateLanguageTests extends HttpTest {

    @ParameterizedTest
    @CsvSource({
        "'de', Oktober 2015",
        "'it, fr;q=0.8', octobre 2015",
        "'pt-BR, es', octubre de 2015",
        "'ja', October 2015",
        "'*', October 2015",
    })
    void words_are_in_the_first_language_that_both_sides_speak_else_in_english(String languages, String words) {
        assertThat(http.get("/dates?edtf=2015-10", "Accept-Language", languages)
                        .json()
                        .path("displayDate")
                        .asString())
                .isEqualTo(words);
    }

    @Test
    void words_are_english_when_no_language_is_asked_for_whatever_the_machine_speaks() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(http.get("/dates?edtf=2015-10")
                            .json()
                            .path("displayDate")
                            .asString())
                    .isEqualTo("October 2015");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void an_open_end_is_null() {
        JsonNode meaning = http.get("/dates?edtf=2015-10/..").json();
        assertThat(meaning.has("latest")).isTrue();
        assertThat(meaning.path("latest").isNull()).isTrue();
    }
}
