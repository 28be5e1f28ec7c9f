package io.dateline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.HttpTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** With a Dateline of its own, since others would be slowed down by them. */
@TestPropertySource(properties = {"spring.application.name=many", "dateline.node.poll=1m"})
class LargeDevelopmentTests extends HttpTest {

    private static final int MANY = 10;

    @Test
    void a_page_of_large_developments_has_fewer_and_the_next_ones_have_the_others_whole() {
        theme("large-things");
        IntStream.range(0, MANY)
                .forEach(number ->
                        record(Example.large(Example.strike("large-" + number, "2001-02-1" + number, "large-things"))));
        record(Example.strike("large-not", "2001-03-01", "large-things"));
        List<String> all = IntStream.rangeClosed(0, MANY)
                .mapToObj(number -> number == MANY ? "large-not" : "large-" + number)
                .toList();
        List<Answer> pages = http.get("/timelines/themes/large-things?limit=1000")
                .expect(200)
                .walk(http, "next")
                .toList();
        assertThat(pages).extracting(page -> page.ids().size()).containsExactly(5, 5, 1);
        assertThat(pages.stream().flatMap(page -> page.ids().stream())).containsExactlyElementsOf(all);
        for (Answer page : pages) {
            for (JsonNode item : page.json().path("items")) {
                boolean large = !item.path("id").asString().equals("large-not");
                assertThat(item.path("sources")).hasSize(large ? 45 : 1);
            }
        }
        Answer last = pages.get(2);
        assertThat(last.walk(http, "prev").map(page -> page.ids().size())).containsExactly(1, 5, 5);
        assertThat(last.walk(http, "prev").toList().get(2).ids()).containsExactlyElementsOf(all.subList(0, 5));
    }

    @Test
    void a_chain_of_large_developments_holds_only_as_many_as_a_page_does_and_says_that_there_are_more() {
        theme("large-chain");
        record(Example.strike("large-cause", "2001-01-01", "large-chain"));
        for (int number = 0; number < MANY; number++) {
            String id = "large-answer-" + number;
            record(Example.large(Example.strike(id, "2001-02-1" + number, "large-chain")));
            String link = "{'reason': 'r', 'type': 'responds-to', 'target': 'large-cause'}";
            http.post("/developments/" + id + "/links", Example.json(link), "If-Match", "*")
                    .expect(201);
        }
        JsonNode chain = http.get("/developments/large-cause/chain").expect(200).json();
        assertThat(chain.path("items").findValuesAsString("id"))
                .containsExactly(
                        "large-cause",
                        "large-answer-0",
                        "large-answer-1",
                        "large-answer-2",
                        "large-answer-3",
                        "large-answer-4");
        assertThat(chain.at("/items/5/step").asInt()).isEqualTo(1);
        assertThat(chain.at("/items/5/sources")).hasSize(45);
        assertThat(chain.path("links")).hasSize(5);
        assertThat(chain.path("complete").asBoolean()).isFalse();
    }

    @Test
    void a_page_of_large_corrections_has_fewer_and_the_next_ones_have_the_others() {
        theme("large-corrected");
        record(Example.strike("large-corrected", "2001-01-01", "large-corrected"));
        for (int number = 0; number < 6; number++) {
            ObjectNode correction = Example.large(Example.json("{'reason': 'r'}"));
            ((ObjectNode) correction.at("/sources/0/notes")).put("one", "number " + number);
            http.patch("/developments/large-corrected", correction, "If-Match", "*")
                    .expect(200);
        }
        List<Answer> pages = http.get("/corrections?theme=large-corrected&limit=1000")
                .expect(200)
                .walk(http, "next")
                .toList();
        assertThat(pages).hasSize(2);
        assertThat(pages.stream().flatMap(page -> page.json().path("items").findValuesAsString("version").stream()))
                .containsExactly("7", "6", "5", "4", "3", "2");
    }
}
