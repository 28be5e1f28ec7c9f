package io.dateline.duplicate;

import io.dateline.development.Details;
import io.dateline.development.DevelopmentId;
import io.dateline.development.Lookalikes.Others;
import io.dateline.development.Lookalikes.Series;
import io.dateline.duplicate.Turns.Turn;
import io.dateline.projection.Generation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks among what is stored and what came before in the same series. It waits for nobody: whoever has locked what a series holds
 * could be waiting for it.
 */
class SeriesCheck implements Series {

    /** Beyond these, the earliest that a trial took are forgotten. */
    private static final int MOST_KEPT = 10_000;

    private final DuplicateCheck check;
    private final Turns all;
    private final DuplicateQueries queries;
    private final Others others;
    private final List<Turn> turns = new ArrayList<>();
    private final Map<Key, Set<Row>> taken = new HashMap<>();
    private final Set<Row> rows = new LinkedHashSet<>();
    private long ordinal;
    private @Nullable Details last;
    private @Nullable Profile profile;

    SeriesCheck(DuplicateCheck check, Turns all, DuplicateQueries queries, Others others) {
        this.check = check;
        this.all = all;
        this.queries = queries;
        this.others = others;
    }

    @Override
    public boolean isNew(Details details) {
        Profile profile = profile(details);
        Turn turn = all.enter(profile);
        turns.add(turn);
        Generation filled = check.filled();
        if (turn.before().stream()
                .filter(earlier -> !turns.contains(earlier))
                .anyMatch(earlier -> queries.likely(filled, earlier.profile(), profile))) {
            return false;
        }
        List<Row> near = queries.keys().near(profile).stream()
                .flatMap(key -> taken.getOrDefault(key, Set.of()).stream())
                .distinct()
                .filter(row -> row.profile().days().near(profile.days())
                        && others.ids().test(row.development()))
                .toList();
        List<Found> found = Stream.concat(
                        queries.like(filled, profile, null, others.toldApart()).stream(),
                        queries.among(filled, profile, near).stream())
                .sorted(Comparator.comparingDouble(
                        (Found one) -> -one.likeness().score()))
                .toList();
        check.refuse(found, others);
        return true;
    }

    @Override
    public void taken(DevelopmentId id, Details details) {
        Profile profile = profile(details);
        String date = details.date() == null ? "" : details.date();
        Row row = new Row(--ordinal, 0, id.value(), 0, true, details.title(), date, profile);
        rows.add(row);
        queries.keys()
                .of(profile)
                .forEach(key -> taken.computeIfAbsent(key, none -> new LinkedHashSet<>())
                        .add(row));
        if (rows.size() > MOST_KEPT) {
            forget(rows.iterator().next());
        }
    }

    /** A row that was looked for is taken next: its words are taken apart once. */
    private Profile profile(Details details) {
        if (profile == null || !details.equals(last)) {
            profile = check.profile(details);
            last = details;
        }
        return profile;
    }

    private void forget(Row earliest) {
        rows.remove(earliest);
        queries.keys().of(earliest.profile()).forEach(key -> taken.get(key).remove(earliest));
    }

    @Override
    public void close() {
        closeKeeping();
        taken.clear();
        rows.clear();
    }

    @Override
    public void closeKeeping() {
        turns.forEach(Turn::close);
        turns.clear();
    }
}
