package io.dateline.timeline;

import io.dateline.provenance.Status;
import io.dateline.timeline.Difference.Became;
import io.dateline.timeline.SpanParameters.Span;
import io.dateline.timeline.TimelinePage.Entry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares a timeline at two points. What it finds, done to the earlier timeline, gives the later one. */
@Component
class Differences {

    private final Timelines timelines;
    private final ChangedEntries entries;
    private final PageAnswers answers;
    private final JsonMapper json;

    Differences(Timelines timelines, ChangedEntries entries, PageAnswers answers, JsonMapper json) {
        this.timelines = timelines;
        this.entries = entries;
        this.answers = answers;
        this.json = json;
    }

    /**
     * In the order of the later timeline, with what is no longer on it at the end.
     *
     * @param after null for the first page
     * @param question for the place behind the page
     */
    DifferenceWalk.Page page(
            Lane lane, Filter filter, Span span, @Nullable Cursor after, int limit, int question, Words words) {
        return new DifferenceWalk(entries, lane, filter, span, limit, question)
                .after(after, (was, is) -> is == null ? left(was, span) : arrived(was, is, span, words));
    }

    /** Null where both points show the same. */
    private @Nullable Difference arrived(@Nullable Entry before, Entry after, Span span, Words words) {
        TimelineItem now = item(after, span.until());
        String shown = answers.item(after, "\"direct\":" + after.direct() + ",", span.until(), words);
        JsonNode entry = json.readTree(shown);
        if (before == null) {
            return new Difference(Became.ADDED, now.id().value(), now.version(), null, null, null, List.of(), entry);
        }
        TimelineItem was = item(before, span.since());
        if (was.equals(now)) {
            return null;
        }
        return new Difference(
                kind(was, now),
                now.id().value(),
                now.version(),
                was.version(),
                null,
                null,
                ItemChanges.all(was, now),
                entry);
    }

    private Difference left(Entry before, Span span) {
        TimelineItem was = item(before, span.since());
        TimelineItem now =
                item(timelines.development(was.id().value(), span.until()).orElseThrow(), span.until());
        Became change = now.mergedInto() != null
                ? Became.MERGED
                : now.status() == Status.RETRACTED ? Became.RETRACTED : Became.REMOVED;
        return new Difference(
                change,
                now.id().value(),
                now.version(),
                was.version(),
                change == Became.RETRACTED ? now.reason() : null,
                now.mergedInto(),
                ItemChanges.all(was, now),
                null);
    }

    private TimelineItem item(Entry entry, View view) {
        return json.readValue(answers.document(entry, view), TimelineItem.class);
    }

    private static Became kind(TimelineItem was, TimelineItem now) {
        if (was.version() != now.version()) {
            return Became.CORRECTED;
        }
        if (!was.sources().equals(now.sources())) {
            return Became.SOURCED;
        }
        if (!was.participants().equals(now.participants())
                || !was.mergedThemes().equals(now.mergedThemes())) {
            return Became.REASSIGNED;
        }
        boolean there = Objects.equals(was.earliest(), now.earliest())
                && Objects.equals(was.latest(), now.latest())
                && Objects.equals(was.outOfOrder(), now.outOfOrder());
        return there ? Became.REASSESSED : Became.MOVED;
    }
}
