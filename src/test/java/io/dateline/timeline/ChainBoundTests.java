package io.dateline.timeline;

import static io.dateline.Example.json;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import io.dateline.development.Link;
import io.dateline.projection.Generations;
import io.dateline.projection.Projected;
import io.dateline.projection.Readings;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What hangs together with more than one answer holds. */
class ChainBoundTests extends HttpTest {

    private static final int BREACHES = 260;

    @Autowired
    @Projected
    private DataSource source;

    @Autowired
    private Generations generations;

    @Autowired
    private Readings readings;

    @Autowired
    private JsonMapper json;

    private long rows;

    private void link(String from, String type, String to) {
        http.post(
                        "/developments/" + from + "/links",
                        json("{'reason': 'It says so', 'type': '%s', 'target': '%s'}".formatted(type, to)),
                        "If-Match",
                        "*",
                        "Prefer",
                        "respond-async")
                .expect(202);
    }

    private Chain chain(String id, int depth) {
        Timelines counted = new Timelines(
                new JdbcTemplate(source) {
                    @Override
                    public <T> List<T> query(String sql, RowMapper<T> mapper, Object... values) {
                        List<T> found = super.query(sql, mapper, values);
                        rows += found.size();
                        return found;
                    }
                },
                generations);
        rows = 0;
        View view = View.of(readings.reading(TimelineProjection.NAME));
        Chain chain = new Chain(counted, new Backlinks(counted, json), json, view, depth);
        assertThat(chain.follow(id)).isTrue();
        return chain;
    }

    @Test
    void a_chain_reads_of_a_crowd_only_what_it_answers() {
        theme("chain-crowd");
        StringBuilder breaches = new StringBuilder();
        for (int number = 0; number < BREACHES; number++) {
            breaches.append(strike("crowd-breach-" + number, "2016-02-01", "chain-crowd"))
                    .append('\n');
        }
        record(strike("crowd-truce", "2016-01-01", "chain-crowd"));
        http.send(
                        "POST",
                        "/developments/batch",
                        BodyPublishers.ofString(breaches.toString()),
                        "Content-Type",
                        "application/x-ndjson")
                .expect(200);
        for (int number = 0; number < BREACHES; number++) {
            link("crowd-breach-" + number, "violates", "crowd-truce");
        }
        link("crowd-breach-7", "responds-to", "crowd-breach-3");
        link("crowd-breach-250", "responds-to", "crowd-breach-3");
        record(strike("crowd-denial", "2016-03-01", "chain-crowd"));
        link("crowd-denial", "contradicts", "crowd-truce");
        record(strike("crowd-end", "2016-04-01", "chain-crowd"));

        Chain forward = chain("crowd-truce", 3);
        assertThat(forward.nodes()).hasSize(Chain.MOST);
        assertThat(forward.complete()).isFalse();
        assertThat(forward.edges())
                .contains(
                        edge("crowd-denial", Link.Type.CONTRADICTS, "crowd-truce"),
                        edge("crowd-breach-7", Link.Type.RESPONDS_TO, "crowd-breach-3"))
                .doesNotContain(edge("crowd-breach-250", Link.Type.RESPONDS_TO, "crowd-breach-3"));
        assertThat(rows).isLessThan(2 * Chain.MOST + 50);

        Chain back = chain("crowd-breach-250", 2);
        assertThat(back.nodes().stream().map(node -> node.item().id().value()))
                .containsExactly("crowd-truce", "crowd-breach-3", "crowd-breach-250", "crowd-denial");
        assertThat(back.complete()).isTrue();
        assertThat(rows).isLessThan(50);

        JsonNode page = http.get("/timelines/themes/chain-crowd?links=true&limit=1")
                .expect(200)
                .json();
        assertThat(page.at("/items/0/linkedBy").size()).isEqualTo(Backlinks.MOST);
    }

    private static Chain.Edge edge(String from, Link.Type type, String to) {
        return new Chain.Edge(from, type, to);
    }
}
