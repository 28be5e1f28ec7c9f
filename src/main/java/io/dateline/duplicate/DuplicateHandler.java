package io.dateline.duplicate;

import io.dateline.development.Details;
import io.dateline.development.DevelopmentEvent;
import io.dateline.development.DevelopmentEvent.Corrected;
import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.development.DevelopmentEvent.Retracted;
import io.dateline.development.DevelopmentEvent.SourceAdded;
import io.dateline.development.DevelopmentId;
import io.dateline.duplicate.DistinctionEvent.ToldApart;
import io.dateline.duplicate.DistinctionEvent.ToldApartNoMore;
import io.dateline.vocabulary.VocabularyEvent.ActorRegistered;
import io.dateline.vocabulary.VocabularyEvent.ActorRevised;
import java.util.List;
import java.util.Optional;
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
    void on(Recorded event, TrackingToken token) {
        String id = event.development().value();
        if (writing.tables.row(id).isEmpty()) {
            come(row(position(token), id, position(token), event.details()));
        }
    }

    @EventHandler
    void on(Corrected event, TrackingToken token) {
        unseen(event, token).ifPresent(before -> {
            go(before);
            come(row(before.ordinal(), before.development(), position(token), event.details()));
        });
    }

    @EventHandler
    void on(SourceAdded event) {
        // Who else reports it changes nothing about what happened.
    }

    @EventHandler
    void on(Retracted event, TrackingToken token) {
        unseen(event, token).ifPresent(before -> {
            go(before);
            writing.put(before.retracted(position(token)));
        });
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
    void on(ActorRegistered event, TrackingToken token) {
        writing.actor(event.actor(), event.details(), position(token));
    }

    @EventHandler
    void on(ActorRevised event, TrackingToken token) {
        writing.actor(event.actor(), event.details(), position(token));
    }

    private void come(Row row) {
        search.of(row.profile(), row.ordinal(), writing.tables, writing.counts()::of).stream()
                .limit(MOST_PAIRS)
                .forEach(found -> keep(found, row));
        writing.put(row);
        writing.file(row, search.keys(row.profile()));
    }

    private void go(Row row) {
        if (row.stands()) {
            writing.takeOut(row, search.keys(row.profile()));
        }
    }

    private void keep(Found found, Row row) {
        if (search.likely(found.likeness())) {
            writing.pair(Pair.of(found.row().ordinal(), row.ordinal()), found.likeness());
        }
    }

    private Row row(long ordinal, String development, long position, Details details) {
        return new Row(
                ordinal,
                development,
                position,
                true,
                details.title(),
                details.date(),
                writing.profiles().of(details));
    }

    /** What is kept of a development before an event that has not been handled yet. */
    private Optional<Row> unseen(DevelopmentEvent event, TrackingToken token) {
        return writing.tables.row(event.development().value()).filter(row -> row.position() < position(token));
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
