package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.page.Portion;
import io.dateline.timeline.SpanParameters.Span;
import io.dateline.timeline.TimelinePage.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts together a page of what changed, some entries at a time: first what stands on the later timeline, in its order, then what is
 * no longer on it, in the order of the earlier one. A place in the first part points forward, one in the second backward.
 */
final class DifferenceWalk {

    private final ChangedEntries entries;
    private final Lane lane;
    private final Filter filter;
    private final Span span;
    private final int limit;
    private final int question;
    private final @Nullable Set<Long> changed;
    private final List<Difference> items = new ArrayList<>();
    private long letters;
    private @Nullable Cursor next;

    DifferenceWalk(ChangedEntries entries, Lane lane, Filter filter, Span span, int limit, int question) {
        this.entries = entries;
        this.lane = lane;
        this.filter = filter;
        this.span = span;
        this.limit = limit;
        this.question = question;
        boolean isOfLog = span.since().known() == span.until().known();
        this.changed = isOfLog ? entries.changed(span.since(), span.until()) : null;
    }

    /** @param next the place behind the last one; null where nothing follows */
    record Page(List<Difference> items, @Nullable Cursor next) {}

    /** What there is to say of an entry as it was and as it is, either of which may be missing; null for nothing. */
    interface Teller {
        @Nullable
        Difference of(@Nullable Entry was, @Nullable Entry is);
    }

    Page after(@Nullable Cursor place, Teller teller) {
        boolean isFirstPart = place == null || place.forward();
        if (!isFirstPart || walk(true, place, (entry, was) -> teller.of(was, entry))) {
            // What the later timeline has as well was told in the first part.
            walk(false, isFirstPart ? start() : place, (entry, is) -> is == null ? teller.of(entry, null) : null);
        }
        return new Page(items, next);
    }

    /** Of the second part. */
    private Cursor start() {
        return new Cursor(
                false,
                Bounds.OPEN_START,
                -1,
                Bounds.OPEN_START,
                -1,
                span.until().position(),
                question);
    }

    /** False where the page is full. */
    private boolean walk(boolean later, @Nullable Cursor place, Teller teller) {
        View here = later ? span.until() : span.since();
        View there = later ? span.since() : span.until();
        Cursor at = place;
        List<Entry> some;
        do {
            some = entries.onlyIn(lane, filter, here, there, changed, at, Portion.AT_ONCE);
            Map<Long, Entry> others = on(there, some);
            for (Entry entry : some) {
                Difference found = teller.of(entry, others.get(entry.ordinal()));
                if (found != null && (items.size() == limit || letters > Portion.MOST_LETTERS)) {
                    next = at;
                    return false;
                }
                if (found != null) {
                    items.add(found);
                    letters += entry.document().length();
                }
                at = place(later, entry);
            }
        } while (some.size() == Portion.AT_ONCE);
        return true;
    }

    private Map<Long, Entry> on(View view, List<Entry> some) {
        List<Long> ordinals = some.stream().map(Entry::ordinal).toList();
        return entries.of(ordinals, lane, filter, view).stream().collect(Collectors.toMap(Entry::ordinal, it -> it));
    }

    private Cursor place(boolean later, Entry at) {
        return new Cursor(
                later,
                at.earliest(),
                at.depth(),
                at.latest(),
                at.ordinal(),
                span.until().position(),
                question);
    }
}
