package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.projection.Generations;
import io.dateline.timeline.TimelinePage.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What other rooms may ask of the timelines: how developments stood on them as of a position, and in which order. */
@Component
public class TimelineEntries {

    /** The projection that must have come to a position before it is asked for. */
    public static final String PROJECTION = TimelineProjection.NAME;

    private final Timelines timelines;
    private final ReportedSteps reported;
    private final Generations generations;
    private final PageAnswers answers;
    private final JsonMapper json;

    TimelineEntries(
            Timelines timelines,
            ReportedSteps reported,
            Generations generations,
            PageAnswers answers,
            JsonMapper json) {
        this.timelines = timelines;
        this.reported = reported;
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

        public String id() {
            return item.id().value();
        }

        /** How many letters its JSON has. */
        public int size() {
            return entry.document().length();
        }

        public boolean retracted() {
            return item.reason() != null;
        }

        /** What can be said of it: its kind, {@code kind:call}, and the timelines it stands on. */
        public Set<String> terms() {
            Set<String> terms =
                    Lane.of(item).keySet().stream().map(Lane::name).collect(Collectors.toCollection(HashSet::new));
            terms.add("kind:" + item.kind());
            return terms;
        }

        /** Whether its date may lie within those bounds. */
        public boolean mayLieIn(Bounds within) {
            return new Bounds(entry.earliest(), entry.latest()).overlaps(within);
        }

        /** On one line, with its date in the words of that language. */
        public String json(Locale language) {
            return json(language, "");
        }

        /** @param more fields in front, each with a comma after it */
        public String json(Locale language, String more) {
            return answers.item(entry, more, view, new Words(language, null));
        }
    }

    /**
     * An entry where it comes in a history.
     *
     * @param at the place right after it; its bound is the second at which it comes
     */
    public record Step(Cursor at, Placed entry) {}

    /** Empty where it was not recorded by then. */
    public Optional<Placed> asOf(String development, long position) {
        return known(development, position, null);
    }

    /** @param second as of which the sources had it so; null for all that is known */
    public Optional<Placed> known(String development, long position, @Nullable Long second) {
        View view = view(position, second);
        return timelines.development(development, view).map(entry -> new Placed(entry, view));
    }

    /**
     * What may have happened within those bounds, in the order of timelines.
     *
     * @param lane an actor's, a theme's or a country's, as {@link Placed#terms} names them; null for everything
     * @param after from where on, and as of which position
     */
    public List<Step> occurred(@Nullable String lane, Bounds within, @Nullable Long knownAt, Cursor after, int atMost) {
        View view = view(after.position(), knownAt);
        return timelines
                .page(
                        lane == null ? Lane.ALL : new Lane(lane),
                        Filter.standing(within),
                        new PageParameters.Page(false, atMost, false),
                        after,
                        after.question(),
                        view)
                .items()
                .stream()
                .map(entry -> new Step(
                        after.to(entry.earliest(), entry.depth(), entry.latest(), entry.ordinal()),
                        new Placed(entry, view)))
                .toList();
    }

    /** What the sources told, in the order in which they came out, each as they had it then; retractions too. */
    public List<Step> reported(Cursor after, int atMost) {
        return reported.after(after, view(after.position(), null), atMost).stream()
                .map(step -> new Step(
                        after.to(step.second(), 0, step.second(), step.entry().ordinal()),
                        new Placed(step.entry(), view(after.position(), step.second()))))
                .toList();
    }

    private View view(long position, @Nullable Long knownAt) {
        return new View(generations.active(PROJECTION), position, knownAt);
    }
}
