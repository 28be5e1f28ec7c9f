package io.dateline.vocabulary;

import io.dateline.log.Origin;
import io.dateline.log.Stored;
import io.dateline.projection.Generation;
import io.dateline.projection.Projection;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
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
        return 2;
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
        void on(VocabularyEvent event, TrackingToken token, @Timestamp Instant recorded, MetaData origin) {
            TermId id = event.term();
            long position = token.position().orElseThrow();
            if (table.reached(generation, id) >= position) {
                return; // Seen already.
            }
            TermState state = TermState.after(table.newest(generation, id), event);
            table.put(
                    generation,
                    id,
                    new TermVersion(
                            state.version(),
                            change(event),
                            recorded,
                            position,
                            String.valueOf(origin.get(Origin.AUTHOR)),
                            String.valueOf(origin.get(Origin.CLIENT)),
                            event.reason(),
                            List.of(),
                            state));
        }

        /** What was done, as the API calls it: the last word of the event's stored name. */
        private static String change(VocabularyEvent event) {
            String name = event.getClass().getAnnotation(Stored.class).name();
            return name.substring(name.indexOf('.') + 1);
        }
    }
}
