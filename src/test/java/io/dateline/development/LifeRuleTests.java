package io.dateline.development;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static io.dateline.Example.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules that hold for all lives of a development. The number of the repetition is the seed. */
class LifeRuleTests extends HttpTest {

    private static final List<String> PUBLISHERS =
            List.of("Associated Press", "Agence France-Presse", "TASS", "Paper of nowhere", "Fox News");
    private static final List<String> THEMES = List.of("aleppo", "syria-ceasefire", "us-russia-coordination");
    private static final List<String> ACTORS = List.of("russia", "usa", "syria", "john-kerry", "barack-obama");

    private ObjectNode random(String id, Random random) {
        ObjectNode call = call(id);
        call.set("participants", list(some(ACTORS, random, "{'actor': '%s', 'role': 'party'}")));
        call.set("themes", list(some(THEMES, random, "'%s'")));
        call.set(
                "sources",
                list(some(
                        PUBLISHERS, random, "{'publisher': '%s', 'published': '2015-09-2" + random.nextInt(9) + "'}")));
        call.set("claims", list(some(List.of("10", "20"), random, "{'about': 'minutes', 'best': %s, 'source': 0}")));
        if (random.nextBoolean()) {
            call.remove("place");
        }
        return call;
    }

    private static String some(List<String> all, Random random, String format) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return String.join(
                ", ",
                shuffled.subList(0, 1 + random.nextInt(shuffled.size())).stream()
                        .map(format::formatted)
                        .toList());
    }

    private Answer post(String id, String what, String body) {
        return http.post("/developments/" + id + what, json(body), "If-Match", "*");
    }

    /** What it says, without what only tells that something happened to it. */
    private ObjectNode said(String id) {
        ObjectNode said =
                (ObjectNode) http.get("/developments/" + id).expect(200).json();
        return said.without(List.of("version", "changed", "position"));
    }

    @RepeatedTest(20)
    void un_merging_after_a_merger_leaves_both_as_they_were(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        String a = "rule-merge-a-" + seed.getCurrentRepetition();
        String b = "rule-merge-b-" + seed.getCurrentRepetition();
        record(random(a, random));
        record(random(b, random));
        ObjectNode before = said(a);
        ObjectNode other = said(b);
        post(b, "/merge", "{'reason': 'r', 'into': '%s'}".formatted(a)).expect(200);
        post(b, "/unmerge", "{'reason': 'r'}").expect(200);
        assertThat(said(a)).isEqualTo(before);
        assertThat(said(b)).isEqualTo(other);
    }

    @RepeatedTest(10)
    void reinstating_after_a_retraction_leaves_it_as_it_was(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        String id = "rule-retract-" + seed.getCurrentRepetition();
        record(random(id, random));
        for (String what : List.of("/confirmation", "/dispute")) {
            if (random.nextBoolean()) {
                post(id, what, "{'reason': 'r'}").expect(200);
            }
        }
        ObjectNode before = said(id);
        post(id, "/retraction", "{'reason': 'r'}").expect(200);
        post(id, "/reinstatement", "{'reason': 'r'}").expect(200);
        assertThat(said(id)).isEqualTo(before);
    }

    @RepeatedTest(10)
    void the_status_is_the_same_in_whatever_order_independent_things_were_said(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<String[]> things = new ArrayList<>(List.of(
                new String[] {
                    "/sources", source("Associated Press", "2015-09-21").toString()
                },
                new String[] {
                    "/sources", source("Agence France-Presse", "2015-09-21").toString()
                },
                new String[] {"/confirmation", "{'reason': 'r'}"},
                new String[] {"/dispute", "{'reason': 'r'}"},
                new String[] {"/claims", "{'about': 'minutes', 'best': 7}"}));
        Collections.shuffle(things, random);
        List<String[]> some = things.subList(0, 1 + random.nextInt(things.size()));
        List<JsonNode> ends = new ArrayList<>();
        for (int order = 0; order < 3; order++) {
            String id = "rule-order-" + seed.getCurrentRepetition() + "-" + order;
            record(call(id));
            Collections.shuffle(some, random);
            some.forEach(
                    thing -> assertThat(post(id, thing[0], thing[1]).status()).isIn(200, 201));
            ObjectNode said = said(id);
            ends.add(said.retain("status", "rule", "independentSources"));
        }
        assertThat(ends).allMatch(ends.get(0)::equals);
    }

    @RepeatedTest(30)
    void whatever_is_refused_leaves_no_event(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        String id = "rule-refused-" + seed.getCurrentRepetition();
        record(call(id));
        for (int step = 0; step < 12; step++) {
            long before = head();
            String[][] all = {
                {"/confirmation", "{'reason': 'r'}"},
                {"/confirmation/withdrawal", "{'reason': 'r'}"},
                {"/dispute", "{'reason': ''}"},
                {"/dispute/settlement", "{'reason': 'r'}"},
                {"/retraction", "{'reason': 'r'}"},
                {"/reinstatement", "{'reason': 'r'}"},
                {"/merge", "{'reason': 'r', 'into': 'never-recorded'}"},
                {"/unmerge", "{'reason': 'r'}"},
                {"/links", "{'reason': 'r', 'type': 'follows', 'target': 'syria-ceasefire-2016-02'}"},
                {"/links/removal", "{'reason': 'r', 'type': 'breaks', 'target': 'syria-ceasefire-2016-02'}"},
                {"/sources/0/withdrawal", "{'reason': 'r'}"},
                {"/sources/0/grade", "{'reason': 'r', 'reliability': 'A'}"},
                {"/claims", "{'about': 'minutes', 'best': 3}"},
                {"/claims/0/withdrawal", "{'reason': 'r'}"}
            };
            String[] one = all[random.nextInt(all.length)];
            Answer answer = post(id, one[0], one[1]);
            assertThat(answer.status()).as(answer.text()).isLessThan(500);
            assertThat(head() - before).as(one[0] + " " + answer.text()).isEqualTo(answer.status() < 300 ? 1 : 0);
        }
    }

    @Test
    void of_sixteen_writers_at_once_none_overwrites_another() {
        record(call("sixteen"));
        List<CompletableFuture<Integer>> writers = IntStream.range(0, 16)
                .mapToObj(writer -> CompletableFuture.supplyAsync(() -> {
                    int stale = 0;
                    while (true) {
                        Answer read = http.get("/developments/sixteen").expect(200);
                        ObjectNode change = json("{'reason': 'r'}");
                        change.put("summary", read.json().path("summary").asString() + " w" + writer);
                        Answer answer = http.patch("/developments/sixteen", change, "If-Match", read.header("ETag"));
                        if (answer.status() == 200) {
                            return stale;
                        }
                        Answer refused = answer.expectProblem(412, "stale-version");
                        assertThat(refused.json().at("/found/version").asLong())
                                .isGreaterThan(read.json().path("version").asLong());
                        stale++;
                    }
                }))
                .toList();
        assertThat(writers.stream().mapToInt(CompletableFuture::join).sum()).isPositive();
        String summary =
                http.get("/developments/sixteen").json().path("summary").asString();
        for (int writer = 0; writer < 16; writer++) {
            assertThat(summary).contains(" w" + writer);
        }
        assertThat(http.get("/developments/sixteen").json().path("version").asInt())
                .isEqualTo(17);
    }
}
