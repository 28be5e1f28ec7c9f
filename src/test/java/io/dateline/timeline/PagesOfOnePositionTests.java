package io.dateline.timeline;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What happens between two pages is on neither. */
class PagesOfOnePositionTests extends HttpTest {

    private void recorded(String id, String day) {
        record(call(id).put("date", day).set("participants", list("{'actor': 'one-position-old', 'role': 'party'}")));
    }

    @Test
    void what_links_to_one_that_was_merged_links_to_the_one_that_goes_on_for_it() {
        for (String id : new String[] {"linked-twin", "linked-goes-on", "linked-follower"}) {
            record(call(id));
        }
        http.post(
                        "/developments/linked-follower/links",
                        json("{'reason': 'r', 'type': 'follows', 'target': 'linked-twin'}"),
                        "If-Match",
                        "*")
                .expect(201);
        http.post(
                        "/developments/linked-twin/merge",
                        json("{'reason': 'The same', 'into': 'linked-goes-on'}"),
                        "If-Match",
                        "*")
                .expect(200);
        JsonNode items = http.get("/developments?limit=1000&links=true&from=2015-09-18&to=2015-09-18")
                .expect(200)
                .json()
                .path("items");
        for (JsonNode item : items) {
            if (item.path("id").asString().equals("linked-goes-on")) {
                assertThat(item.at("/linkedBy/0/from").asString()).isEqualTo("linked-follower");
                return;
            }
        }
        throw new AssertionError("linked-goes-on is not on the page");
    }

    @Test
    void the_second_page_shows_no_link_that_was_made_after_the_first() {
        actor("one-position-old");
        actor("one-position-new");
        recorded("one-position-1", "2011-03-01");
        recorded("one-position-2", "2011-03-02");
        String first = "/developments?actor=one-position-old&limit=1&links=true";
        Answer page = http.get(first).expect(200);
        assertThat(page.ids()).containsExactly("one-position-1");
        http.post(
                        "/developments/one-position-1/links",
                        json("{'reason': 'r', 'type': 'follows', 'target': 'one-position-2'}"),
                        "If-Match",
                        "*")
                .expect(201);
        http.post(
                        "/actors/one-position-old/merge",
                        json("{'reason': 'The same', 'into': 'one-position-new'}"),
                        "If-Match",
                        "*")
                .expect(200);
        Answer second = http.get(first + "&after=" + page.json().path("next").asString())
                .expect(200);
        assertThat(second.ids()).containsExactly("one-position-2");
        assertThat(second.json().at("/items/0/linkedBy")).isEmpty();
        String path = "/timelines/actors/one-position-old?limit=1";
        Answer early = http.get(path + "&asOf=" + page.position()).expect(200);
        assertThat(http.get(early.link("next")).expect(200).ids()).containsExactly("one-position-2");
        assertThat(http.get(path + "&after=" + early.json().path("next").asString())
                        .expect(200)
                        .ids())
                .containsExactly("one-position-2");
        assertThat(http.get("/developments?actor=one-position-new&links=true")
                        .json()
                        .at("/items/1/linkedBy"))
                .hasSize(1);
    }
}
