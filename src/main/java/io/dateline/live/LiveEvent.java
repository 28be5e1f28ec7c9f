package io.dateline.live;

import io.dateline.timeline.TimelineEntries.Placed;
import io.dateline.vocabulary.Occasion;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A position of the log as readers are told of it.
 *
 * @param type last part of the event's stored name; null where it is about no development, and nobody is told
 * @param entry as it stands from then on
 * @param before what could be said of it right before, by kind and timelines
 * @param now the same from then on
 */
record LiveEvent(
        long position, @Nullable String type, @Nullable Placed entry, Set<String> before, Set<String> now) {

    static LiveEvent nothing(long position) {
        return new LiveEvent(position, null, null, Set.of(), Set.of());
    }

    static LiveEvent of(long position, String type, Placed entry, Optional<Placed> before) {
        return new LiveEvent(position, type, entry, before.map(Placed::terms).orElse(Set.of()), entry.terms());
    }

    /** What leaves a timeline is told to those who read that timeline, too. */
    boolean isFor(StreamFilter filter) {
        return entry != null
                && (filter.wants(now, Occasion.NOW, position)
                        || !before.isEmpty() && filter.wants(before, Occasion.NOW, position));
    }

    /** How many letters it has. */
    int size() {
        return entry == null ? 0 : entry.size();
    }

    String frame(Locale language) {
        return "id: " + position + "\nevent: " + type + "\ndata: " + entry.json(language) + "\n\n";
    }
}
