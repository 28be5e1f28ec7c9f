package io.dateline.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import io.dateline.log.EventNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new event that a projection forgets would be missing from it without an error. */
class KnownEventTests extends HttpTest {

    /** What a projection leaves aside on purpose. */
    private static final Map<String, Set<String>> LEFT_ASIDE = Map.of(
            "duplicates",
            Set.of("theme.registered", "theme.revised"),
            "timelines",
            Set.of("theme.registered", "theme.revised", "duplicate.told-apart", "duplicate.told-apart-no-more"),
            "vocabulary",
            Set.of(
                    "development.recorded",
                    "development.corrected",
                    "development.source-added",
                    "development.retracted",
                    "duplicate.told-apart",
                    "duplicate.told-apart-no-more"));

    @Autowired
    private List<Projection> projections;

    @Autowired
    private EventNames names;

    @Test
    void every_event_is_handled_by_every_projection_or_left_aside_on_purpose() {
        Map<String, Set<String>> unhandled = new TreeMap<>();
        for (Projection projection : projections) {
            AnnotationEventHandlerAdapter handler = new AnnotationEventHandlerAdapter(projection.handler(Generation.A));
            unhandled.put(
                    projection.name(),
                    names.all().entrySet().stream()
                            .filter(event -> !handler.canHandleType(event.getKey()))
                            .map(event -> event.getValue().name())
                            .collect(Collectors.toSet()));
        }
        assertThat(unhandled).isEqualTo(LEFT_ASIDE);
    }
}
