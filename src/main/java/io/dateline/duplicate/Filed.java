package io.dateline.duplicate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A place in the index where a development is looked for. */
record Filed(String label, int width, int firstDay) {

    static Set<Filed> of(Profile profile, List<String> keys) {
        Days days = profile.days();
        return keys.stream()
                .map(key -> new Filed(key, Keys.Width.of(days).ordinal(), Keys.day(days.first())))
                .collect(Collectors.toSet());
    }
}
