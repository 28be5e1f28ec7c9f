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
}
