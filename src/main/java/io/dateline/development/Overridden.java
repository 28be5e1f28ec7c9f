package io.dateline.development;

import io.dateline.document.Change;
import io.dateline.document.Records;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which fields somebody corrected here that a file says otherwise than before: the file's word is the newest, and goes before theirs. */
final class Overridden {

    private Overridden() {}

    /**
     * @param here how it stands
     * @param before what the file said last time
     * @param after what it says now
     */
    static List<String> fields(Details here, Details before, Details after) {
        Set<String> corrected = changed(before, here);
        Set<String> said = changed(before, after);
        if (said.contains("date") || said.contains("timeZone")) {
            said.addAll(List.of("date", "timeZone")); // One goes with the other.
        }
        Set<String> different = changed(here, after);
        return corrected.stream()
                .filter(field -> said.contains(field) && different.contains(field))
                .filter(field -> switch (field) {
                    case "sources" -> sources(here, before, after);
                    case "claims" -> claims(here, before, after);
                    // One by one they stand beside each other.
                    case "participants", "themes" -> false;
                    default -> true;
                })
                .toList();
    }

    private static Set<String> changed(Details from, Details to) {
        return Records.between(from, to).stream()
                .map(Change::field)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean sources(Details here, Details before, Details after) {
        Retold<Source> cited = Retold.sources(before, after);
        return here.sources().stream().anyMatch(source -> {
            Retold.Fate<Source> fate = cited.fate(source, here.sources());
            return fate != null
                    && (fate.is() == null
                            ? !source.equals(fate.was())
                            : fate.is().overrides(source, fate.was()));
        });
    }

    private static boolean claims(Details here, Details before, Details after) {
        Retold<Telling> claimed = Retold.claims(before, after);
        List<Telling> tellings = Telling.of(here, Retold.sources(before, after)::now);
        return tellings.stream().anyMatch(telling -> {
            Retold.Fate<Telling> fate = claimed.fate(telling, tellings);
            return fate != null
                    && !telling.claim().equals(fate.was().claim())
                    && (fate.is() == null
                            || !fate.is()
                                    .withWhatBecameOf(telling, fate.was())
                                    .claim()
                                    .equals(telling.claim()));
        });
    }
}
