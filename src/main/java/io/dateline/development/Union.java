package io.dateline.development;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is said of two developments that turned out to be one. */
final class Union {

    private Union() {}

    /** What the survivor says, with the participants, themes, sources and upheld claims of the other one as well. */
    static Details of(Details survivor, Details other) {
        List<Source> sources = new ArrayList<>();
        for (Source source : survivor.sources()) {
            sources.add(other.sources().stream()
                    .filter(source::sameCitation)
                    .findFirst()
                    .map(source::gradedAlso)
                    .orElse(source));
        }
        other.sources().stream()
                .filter(source -> survivor.sources().stream().noneMatch(source::sameCitation))
                .forEach(sources::add);
        List<Telling> tellings = new ArrayList<>(Telling.of(survivor));
        for (Telling telling : Telling.of(other)) {
            if (tellings.stream().noneMatch(own -> own.same(telling) && own.upheld() == telling.upheld())) {
                tellings.add(telling);
            }
        }
        Details both = survivor.with(
                survivor.kind(),
                both(survivor.participants(), other.participants()),
                both(survivor.themes(), other.themes()),
                survivor.place() == null ? other.place() : survivor.place(),
                List.of(),
                sources);
        return Telling.write(both, sources, tellings);
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        Set<T> both = new LinkedHashSet<>(some);
        both.addAll(more);
        return List.copyOf(both);
    }
}
