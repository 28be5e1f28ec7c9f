package io.dateline.vocabulary;

import io.dateline.projection.Generation;
import io.dateline.projection.Projection;
import io.dateline.vocabulary.VocabularyEvent.ActorRegistered;
import io.dateline.vocabulary.VocabularyEvent.ActorRevised;
import io.dateline.vocabulary.VocabularyEvent.ThemeRegistered;
import io.dateline.vocabulary.VocabularyEvent.ThemeRevised;
import java.util.List;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The registry of actors and themes, as it stands and as it stood at any position. */
@Component
class VocabularyProjection implements Projection {

    static final String NAME = "vocabulary";

    private final VocabularyTable table;

    VocabularyProjection(VocabularyTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Resource schema() {
        return new ClassPathResource("schema.sql", getClass());
    }

    @Override
    public List<String> tables() {
        return List.of("vocabulary_term");
    }

    @Override
    public SortedMap<String, Content> contents(Generation generation, long position, LongConsumer seen) {
        return table.contents(generation, position, seen);
    }

    @Override
    public Object handler(Generation generation) {
        return new Handler(generation, table);
    }

    record Handler(Generation generation, VocabularyTable table) {

        @EventHandler
        void on(ActorRegistered event, TrackingToken token) {
            put(VocabularyTable.ACTOR, event.actor(), token, event.details());
        }

        @EventHandler
        void on(ActorRevised event, TrackingToken token) {
            put(VocabularyTable.ACTOR, event.actor(), token, event.details());
        }

        @EventHandler
        void on(ThemeRegistered event, TrackingToken token) {
            put(VocabularyTable.THEME, event.theme(), token, event.details());
        }

        @EventHandler
        void on(ThemeRevised event, TrackingToken token) {
            put(VocabularyTable.THEME, event.theme(), token, event.details());
        }

        private void put(String type, String id, TrackingToken token, Object details) {
            table.put(generation, type, id, token.position().orElseThrow(), details);
        }
    }
}
