package io.dateline.duplicate;

import io.dateline.development.Details;
import io.dateline.development.DevelopmentEvent;
import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.development.DevelopmentEvent.Rewriting;
import io.dateline.development.DevelopmentId;
import io.dateline.development.Judgement.Merged;
import io.dateline.development.Judgement.Reinstated;
import io.dateline.development.Judgement.Retracted;
import io.dateline.development.Judgement.Unmerged;
import io.dateline.development.Upstream;
import io.dateline.duplicate.DistinctionEvent.ToldApart;
import io.dateline.duplicate.DistinctionEvent.ToldApartNoMore;
import io.dateline.vocabulary.ActorDetails;
import io.dateline.vocabulary.VocabularyEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;

/**
 * What each event means for the search. A development is compared once, when it comes or changes, with what is there then: an
 * actor's new name counts for what comes later.
 */
class DuplicateHandler {

    /** Of one development no more pairs are kept than somebody would look through. */
    private static final int MOST_PAIRS = 10;

    private final Writing writing;
    private final Search search;

    DuplicateHandler(Writing writing, Search search) {
        this.writing = writing;
        this.search = search;
    }

    @EventHandler
    void on(DevelopmentEvent event, TrackingToken token) {
        String id = event.development().value();
        long position = position(token);
        Optional<Row> before = writing.tables.row(id);
        if (event instanceof Recorded recorded && before.isEmpty()) {
            Upstream upstream = recorded.upstream();
            int origin = Filed.origin(upstream == null ? null : upstream.system());
            come(row(position, origin, id, position, true, recorded.details()));
        } else if (before.isPresent() && before.get().position() < position) {
            changed(before.get(), event, position);
        }
    }

    /** Who reports it, what is claimed of it and what it is linked to changes nothing about what happened. */
    private void changed(Row before, DevelopmentEvent event, long position) {
        if (event instanceof Rewriting rewriting) {
            boolean stands = before.stands() || event instanceof Unmerged;
            become(
                    before,
                    row(
                            before.ordinal(),
                            before.origin(),
                            before.development(),
                            position,
                            stands,
                            rewriting.details()));
        } else if (event instanceof Retracted || event instanceof Merged) {
            become(before, before.standing(position, false));
        } else if (event instanceof Reinstated) {
            become(before, before.standing(position, true));
        }
    }

    private void become(Row before, Row now) {
        // Otherwise what is compared of it is what it was, and what it is like was found then or by what came later.
        if (before.stands() != now.stands() || !before.profile().equals(now.profile())) {
            if (before.stands()) {
                writing.forget(before);
            }
            if (now.stands()) {
                look(now);
            }
            writing.file(filed(before), filed(now), now.ordinal());
        }
        writing.change(now);
    }

    @EventHandler
    void on(ToldApart event) {
        rows(event.one(), event.other()).ifPresent(rows -> writing.tellApart(rows.pair()));
    }

    @EventHandler
    void on(ToldApartNoMore event) {
        rows(event.one(), event.other()).ifPresent(rows -> {
            writing.tellApartNoMore(rows.pair());
            if (rows.one.stands() && rows.other.stands()) {
                Profile profile = rows.other.profile();
                Likeness likeness = search.comparison(profile, List.of(rows.one.profile()), writing.counts()::of)
                        .of(rows.one.profile(), profile);
                keep(new Found(rows.one, likeness), rows.other);
            }
        });
    }

    @EventHandler
    void on(VocabularyEvent event, TrackingToken token) {
        if (event.details() instanceof ActorDetails actor) {
            writing.actor(event.term().value(), actor, position(token));
        }
    }

    private void come(Row row) {
        look(row);
        writing.add(row);
        writing.file(Set.of(), filed(row), row.ordinal());
    }

    /** Finds what it is like, before it is there itself. */
    private void look(Row row) {
        search.of(row.profile(), row.ordinal(), null, writing.tables, writing.counts()::of).stream()
                .limit(MOST_PAIRS)
                .forEach(found -> keep(found, row));
        writing.counts().add(row.profile().words(), 1);
    }

    /** Nowhere where it does not stand. */
    private Set<Filed> filed(Row row) {
        return row.stands() ? Filed.of(row.profile(), search.keys().of(row.profile()), row.origin()) : Set.of();
    }

    private void keep(Found found, Row row) {
        if (search.likely(found.likeness())) {
            writing.pair(Pair.of(found.row().ordinal(), row.ordinal()), found.likeness());
        }
    }

    private Row row(long ordinal, int origin, String development, long position, boolean stands, Details details) {
        return new Row(
                ordinal,
                origin,
                development,
                position,
                stands,
                details.title(),
                details.date() == null ? details.bounds().someDay() : details.date(),
                writing.profiles().of(details));
    }

    private record Rows(Row one, Row other) {

        private Pair pair() {
            return Pair.of(one.ordinal(), other.ordinal());
        }
    }

    private Optional<Rows> rows(DevelopmentId one, DevelopmentId other) {
        return writing.tables
                .row(one.value())
                .flatMap(first -> writing.tables.row(other.value()).map(second -> new Rows(first, second)));
    }

    private static long position(TrackingToken token) {
        return token.position().orElseThrow();
    }
}
