package io.dateline.timeline;

import io.dateline.projection.Generations;
import io.dateline.timeline.TimelinePage.Entry;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What other rooms may ask of the timelines: how a development stood on them as of a position. */
@Component
public class TimelineEntries {

    /** The projection that must have come to a position before it is asked for. */
    public static final String PROJECTION = TimelineProjection.NAME;

    private final Timelines timelines;
    private final Generations generations;
    private final PageAnswers answers;
    private final JsonMapper json;

    TimelineEntries(Timelines timelines, Generations generations, PageAnswers answers, JsonMapper json) {
        this.timelines = timelines;
        this.generations = generations;
        this.answers = answers;
        this.json = json;
    }

    /** An entry, and on which timelines it stands: {@code actor:russia}, {@code theme:aleppo}, {@code country:SY}. */
    public final class Placed {

        private final Entry entry;
        private final View view;
        private final TimelineItem item;

        private Placed(Entry entry, View view) {
            this.entry = entry;
            this.view = view;
            this.item = json.readValue(entry.document(), TimelineItem.class);
        }

        public String kind() {
            return item.kind();
        }

        public Set<String> lanes() {
            return Lane.of(item).keySet().stream().map(Lane::name).collect(Collectors.toSet());
        }

        /** On one line, with its date in the words of that language. */
        public String json(Locale language) {
            return answers.item(entry, "", view, new Words(language, null));
        }
    }

    /** Empty where it was not recorded by then. */
    public Optional<Placed> asOf(String development, long position) {
        View view = new View(generations.active(PROJECTION), position, null);
        return timelines.development(development, view).map(entry -> new Placed(entry, view));
    }
}
