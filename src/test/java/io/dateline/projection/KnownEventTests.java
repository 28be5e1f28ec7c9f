package io.dateline.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import io.dateline.log.EventNames;
import io.dateline.log.Stored;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new event that a projection forgets would be missing from it without an error. */
class KnownEventTests extends HttpTest {

    /** What a projection leaves aside on purpose. */
    private static final Map<String, Predicate<String>> LEFT_ASIDE = Map.of(
            "duplicates",
            event -> event.startsWith("publishers."),
            "timelines",
            event -> event.startsWith("duplicate."),
            "vocabulary",
            event -> event.startsWith("development.")
                    || event.startsWith("duplicate.")
                    || event.startsWith("publishers."));

    @Autowired
    private List<Projection> projections;

    @Autowired
    private EventNames names;

    @Test
    void every_event_is_handled_by_every_projection_or_left_aside_on_purpose() {
        Map<String, Set<String>> unhandled = new TreeMap<>();
        Map<String, Set<String>> leftAside = new TreeMap<>();
        for (Projection projection : projections) {
            AnnotationEventHandlerAdapter handler = new AnnotationEventHandlerAdapter(projection.handler(Generation.A));
            unhandled.put(projection.name(), named(event -> !handler.canHandleType(event.getKey())));
            Predicate<String> aside = LEFT_ASIDE.get(projection.name());
            leftAside.put(
                    projection.name(),
                    named(event -> aside.test(event.getValue().name())));
        }
        assertThat(unhandled).isEqualTo(leftAside);
    }

    private Set<String> named(Predicate<Map.Entry<Class<?>, Stored>> events) {
        return names.all().entrySet().stream()
                .filter(events)
                .map(event -> event.getValue().name())
                .collect(Collectors.toSet());
    }
}
