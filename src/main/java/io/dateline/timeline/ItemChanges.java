package io.dateline.timeline;

import io.dateline.document.Change;
import io.dateline.document.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which fields an item is another than it was. */
final class ItemChanges {

    private ItemChanges() {}

    /** What was said otherwise, and what was decided of it. */
    static List<Change> said(TimelineItem before, TimelineItem now) {
        List<Change> changes = new ArrayList<>(
                Records.between(before.standing().details(), now.standing().details()));
        add("status", before.status(), now.status(), changes);
        add("reason", before.reason(), now.reason(), changes);
        add("confirmed", before.confirmed(), now.confirmed(), changes);
        add("disputed", before.disputed(), now.disputed(), changes);
        add("mergedInto", before.mergedInto(), now.mergedInto(), changes);
        add("merged", before.merged(), now.merged(), changes);
        add("links", before.links(), now.links(), changes);
        add("independentSources", before.independentSources(), now.independentSources(), changes);
        add("unlikely", before.unlikely(), now.unlikely(), changes);
        return changes;
    }

    /** The same; where nothing was said otherwise, with what follows otherwise from what was said of others. */
    static List<Change> all(TimelineItem before, TimelineItem now) {
        List<Change> changes = said(before, now);
        if (before.version() == now.version()) {
            add("participants", before.participants(), now.participants(), changes);
            add("mergedThemes", before.mergedThemes(), now.mergedThemes(), changes);
            add("earliest", before.earliest(), now.earliest(), changes);
            add("latest", before.latest(), now.latest(), changes);
            add("outOfOrder", before.outOfOrder(), now.outOfOrder(), changes);
        }
        return changes;
    }

    private static void add(String field, @Nullable Object before, @Nullable Object now, List<Change> changes) {
        if (!Objects.equals(before, now)) {
            changes.add(new Change(field, before, now));
        }
    }
}
