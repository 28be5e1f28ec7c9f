package io.dateline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class LookupTests extends HttpTest {

    @ParameterizedTest
    @CsvSource({
        "/actors/russia,                russia",
        "/actors/Russian%20Federation,  russia",
        "/actors/russian%20federation,  russia",
        "/actors/Shoygu,                sergei-shoigu",
        "/themes/aleppo,                aleppo",
        "/themes/deconfliction,         us-russia-coordination"
    })
    void an_entry_is_found_by_id_name_or_alias(String path, String id) {
        assertThat(http.get(path).expect(200).json().path("id").asString()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "/actors/ruzzia,                  russia",
        "/timelines/actors/ruzzia,        russia",
        "/timelines/actors/ruzzia/counts, russia",
        "/timelines/pairs/usa/ruzzia,     russia",
        "/themes/allepo,                  aleppo",
        "/timelines/themes/allepo,        aleppo",
        "/kinds/ceasfire,                 ceasefire"
    })
    void what_is_nearly_a_name_is_not_found_but_suggests_it(String path, String meant) {
        JsonNode problem = http.get(path).expectProblem(404, "unknown-term").json();
        assertThat(problem.path("suggestion").asString()).isEqualTo(meant);
        assertThat(problem.path("detail").asString()).endsWith("did you mean '" + meant + "'?");
    }

    @Test
    void actors_and_themes_are_listed_with_what_was_added_last() {
        actor("listed-actor");
        theme("listed-theme");
        assertThat(http.get("/actors").expect(200).ids())
                .contains("russia", "listed-actor")
                .isSorted();
        assertThat(http.get("/themes").expect(200).ids())
                .contains("aleppo", "listed-theme")
                .isSorted();
    }

    @Test
    void each_kind_stands_in_the_codebooks_of_the_field() {
        JsonNode kinds = http.get("/kinds").expect(200).json().path("items");
        assertThat(kinds.size()).isGreaterThan(20);
        for (JsonNode kind : kinds) {
            assertThat(kind.path("cameo").asString()).as(kind.toString()).matches("\\d{2,4}");
            assertThat(kind.path("plover").asString()).as(kind.toString()).matches("[A-Z]+");
            assertThat(kind.path("goldstein").isNumber()).as(kind.toString()).isTrue();
            assertThat(kind.path("goldstein").asDouble()).isBetween(-10.0, 10.0);
        }
        JsonNode call = http.get("/kinds/call").expect(200).json();
        assertThat(call.path("cameo").asString()).isEqualTo("041");
        assertThat(call.path("plover").asString()).isEqualTo("CONSULT");
        assertThat(call.path("goldstein").asDouble()).isEqualTo(1.0);
    }
}
