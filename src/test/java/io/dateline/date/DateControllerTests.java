package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DateControllerTests {

    private final MockMvc http =
            MockMvcBuilders.standaloneSetup(new DateController()).build();

    @Test
    void a_date_is_answered_with_what_it_means() throws Exception {
        http.perform(get("/api/v1/dates").param("edtf", "2015-09-18?/.."))
                .andExpect(status().isOk())
                .andExpect(header().string("Vary", "Accept-Language"))
                .andExpect(content().json("""
                                        {
                                          "edtf": "2015-09-18?/..",
                                          "level": 1,
                                          "precision": "interval",
                                          "earliest": "2015-09-18",
                                          "latest": null,
                                          "uncertain": true,
                                          "approximate": false,
                                          "openStart": false,
                                          "openEnd": true,
                                          "unknownStart": false,
                                          "unknownEnd": false,
                                          "displayDate": "since 18 September 2015 (uncertain)"
                                        }
                                        """, JsonCompareMode.STRICT));
    }

    @Test
    void words_are_in_the_language_asked_for() throws Exception {
        http.perform(get("/api/v1/dates").param("edtf", "../2015-09-18").locale(Locale.forLanguageTag("ru")))
                .andExpect(jsonPath("$.displayDate").value("не позднее 18 сентября 2015 г."));
    }

    @Test
    void what_is_no_date_is_a_date_problem_and_so_is_nothing() {
        assertThatThrownBy(() -> http.perform(get("/api/v1/dates").param("edtf", "2016-02-30")))
                .hasCauseInstanceOf(DateProblem.class);
        assertThatThrownBy(() -> http.perform(get("/api/v1/dates"))).hasCauseInstanceOf(DateProblem.class);
    }
}
