package io.dateline.development;

import static io.dateline.Example.call;
import static io.dateline.Example.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import org.junit.jupiter.api.Test;

class AddedSourceTests extends HttpTest {

    @Test
    void an_added_source_stands_beside_the_first() {
        record(call("two-sources"));
        Answer added = cite("two-sources", source("Herald", "2015-09-20")).expect(201);
        assertThat(added.header("ETag")).isEqualTo("\"2\"");
        assertThat(http.get("/developments/two-sources")
                        .json()
                        .path("sources")
                        .valueStream()
                        .map(source -> source.path("publisher").asString()))
                .containsExactly("Gazette", "Herald");
    }

    @Test
    void a_development_was_reported_when_its_earliest_source_came_out() {
        record(call("told-earlier"));
        assertThat(reported("told-earlier")).isEqualTo("2015-09-19");
        cite("told-earlier", source("Herald", "2015-09-20")).expect(201);
        assertThat(reported("told-earlier")).isEqualTo("2015-09-19");
        cite("told-earlier", source("Courier", "2015-09-18")).expect(201);
        assertThat(reported("told-earlier")).isEqualTo("2015-09-18");
    }

    @Test
    void the_same_passage_is_cited_only_once() {
        record(call("cited-twice"));
        Answer refused = cite("cited-twice", source("Gazette", "2015-09-19")).expectProblem(409, "already-cited");
        assertThat(refused.json().at("/found/version").asInt()).isEqualTo(1);
    }

    @Test
    void a_source_is_added_to_a_version_that_stands() {
        record(call("cited-late"));
        http.post("/developments/cited-late/sources", source("Herald", "2015-09-20"))
                .expectProblem(428, "version-required");
        http.post("/developments/cited-late/sources", source("Herald", "2015-09-20"), "If-Match", "\"7\"")
                .expectProblem(412, "stale-version");
        assertThat(http.get("/developments/cited-late").json().path("sources").size())
                .isEqualTo(1);
    }

    private Answer cite(String id, Object source) {
        return http.post("/developments/" + id + "/sources", source, "If-Match", "*");
    }

    private String reported(String id) {
        return http.get("/developments/" + id)
                .expect(200)
                .json()
                .path("reported")
                .asString();
    }
}
