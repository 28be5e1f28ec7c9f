package io.dateline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.HttpTest;
import io.dateline.TestDatabase;
import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import io.dateline.vocabulary.ActorDetails;
import io.dateline.vocabulary.ActorType;
import io.dateline.vocabulary.TermId;
import io.dateline.vocabulary.TermType;
import io.dateline.vocabulary.VocabularyEvent;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rows of timelines are put in order once they are all there, and not while they come. */
class LateIndexTests extends HttpTest {

    @Autowired
    private Generations generations;

    @Autowired
    private TimelineProjection timelines;

    private Generation active() {
        return generations.active(TimelineProjection.NAME);
    }

    private boolean isInOrder(Generation generation) {
        String name = "timeline_entry_in_order_" + generation.suffix();
        return projections
                        .sql("SELECT COUNT(*) FROM " + catalogue() + " WHERE LOWER(" + column() + ") = ?")
                        .param(name)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static boolean isPostgres() {
        return TestDatabase.isPostgres();
    }

    private static String catalogue() {
        return isPostgres() ? "pg_indexes" : "INFORMATION_SCHEMA.INDEXES";
    }

    private static String column() {
        return isPostgres() ? "indexname" : "INDEX_NAME";
    }

    @Test
    void what_is_read_is_in_order_and_what_is_filled_anew_is_so_before_it_is_read() {
        Generation before = active();
        assertThat(isInOrder(before)).isTrue();
        generations.empty(TimelineProjection.NAME, before.other(), () -> {});
        assertThat(isInOrder(before.other())).isFalse();
        replay(TimelineProjection.NAME);
        assertThat(active()).isEqualTo(before.other());
        assertThat(isInOrder(active())).isTrue();
        // The one that was read stays as it is, to go back to.
        assertThat(isInOrder(before)).isTrue();
    }

    @Test
    void only_what_moves_developments_from_one_timeline_to_another_is_handled_in_order() {
        actor("in-order");
        record(Example.call("of-in-order").set("participants", Example.list("{'actor': 'in-order', 'role': 'party'}")));
        assertThat(needsOrder(registered("heard-of-never"))).isFalse();
        assertThat(needsOrder(registered("in-order"))).isTrue();
        assertThat(needsOrder(VocabularyEvent.merged(
                        new TermId(TermType.ACTOR, "heard-of-never"), details("Other"), "in-order", "Same")))
                .isTrue();
        assertThat(needsOrder("an event of others")).isFalse();
    }

    private boolean needsOrder(Object payload) {
        return timelines.readsByLateIndex(active(), List.of(GenericEventMessage.asEventMessage(payload)));
    }

    private static VocabularyEvent registered(String id) {
        return VocabularyEvent.registered(new TermId(TermType.ACTOR, id), details(id), false, null);
    }

    private static ActorDetails details(String name) {
        return new ActorDetails(name, null, ActorType.STATE, null, List.of(), List.of(), List.of(), null);
    }
}
