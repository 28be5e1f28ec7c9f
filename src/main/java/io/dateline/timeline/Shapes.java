package io.dateline.timeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dateline.timeline.Backlinks.Backlink;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What developments look like where they are answered: a stored item with what depends on where it stands and who reads it. */
final class Shapes {

    private Shapes() {}

    @Schema(name = "TimelinePage", description = "A page of a timeline; next is the cursor of the page after it")
    record Page(List<OnTimeline> items, @Nullable String next) {}

    /**
     * @param direct whether the actor takes part itself, not only through those who act for it
     * @param linkedBy which developments link to it, with links=true
     */
    @Schema(name = "TimelineEntry")
    record OnTimeline(
            boolean direct,
            @Nullable List<Backlink> linkedBy,
            String displayDate,
            @JsonUnwrapped TimelineItem item) {}

    @Schema(name = "DevelopmentAsShown")
    record Alone(String displayDate, @JsonUnwrapped TimelineItem item) {}

    /** @param made what changed, why, by whom and when */
    @Schema(name = "DevelopmentVersionAsShown")
    record AtVersion(String displayDate, @JsonUnwrapped TimelineItem item, VersionLine made) {}

    /**
     * @param step negative for what led there, positive for what came of it
     * @param beside true for what is met a step aside only
     */
    @Schema(name = "ChainEntry")
    record InChain(
            int step,
            @Nullable Boolean beside,
            String displayDate,
            @JsonUnwrapped TimelineItem item) {}

    /** The fields that are always there; empty lists are left out. */
    static List<String> required(Class<?> shape) {
        return Arrays.stream(shape.getRecordComponents())
                .flatMap(field -> field.getType() == TimelineItem.class
                        ? required(TimelineItem.class).stream()
                        : isAlways(field) ? Stream.of(field.getName()) : Stream.empty())
                .toList();
    }

    private static boolean isAlways(RecordComponent field) {
        return !field.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && field.getType() != List.class
                && field.getType() != Map.class;
    }
}
