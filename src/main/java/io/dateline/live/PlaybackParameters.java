package io.dateline.live;

import io.dateline.date.Bounds;
import io.dateline.log.Log;
import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.dateline.timeline.Cursor;
import io.dateline.timeline.DateParameters;
import io.dateline.vocabulary.Occasion;
import io.dateline.vocabulary.Vocabulary;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a viewer of a playback asks for. */
record PlaybackParameters(
        @Parameter(description = "Actors that take part; comma is or, repeated is and, ! is not") @Nullable
        List<String> actor,

        @Parameter(description = "Themes") @Nullable List<String> theme,

        @Parameter(description = "Kinds") @Nullable List<String> kind,

        @Parameter(description = "Countries of the place, ISO 3166-1 alpha-2") @Nullable
        List<String> country,

        @Parameter(description = "EDTF: entries that end or may end on its first day or later; whatever the clock")
        @Nullable
        String from,

        @Parameter(description = "EDTF: entries that begin or may begin on its last day or earlier") @Nullable
        String to,

        @Parameter(description = "'occurred', 'reported' or 'recorded': by which clock it is played") @Nullable
        String clock,

        @Parameter(description = "EDTF: where on that clock it begins; what came before is left out") @Nullable
        String since,

        @Parameter(description = "EDTF: where on that clock it ends, its last second included") @Nullable
        String until,

        @Parameter(description = "Days per second, 0.5 for one; 0, or left out, for as fast as it goes") @Nullable
        String speed,

        @Parameter(description = "As Dateline had it: a position of the log, or an instant; left out, now") @Nullable
        String asOf,

        @Parameter(description = "With clock=occurred: as the sources had it by the end of that date, EDTF") @Nullable
        String knownOn,

        @Parameter(description = "The id after which to resume. Last-Event-ID goes before it") @Nullable
        String after) {

    /**
     * @param when as of when it counts whom a name stands for
     * @throws InvalidInput with every refused parameter
     */
    Playback check(Vocabulary vocabulary, Occasion when, Locale language) {
        List<FieldError> refusals = new ArrayList<>();
        StreamFilter filter =
                new StreamParameters(actor, theme, kind, country, null).filter(vocabulary, when, refusals);
        PlaybackClock by = clock(refusals);
        Bounds within = DateParameters.between("from", from, "to", to, refusals);
        Bounds played = played(refusals);
        Long knownAt = knownOn == null ? null : Long.valueOf(DateParameters.end("knownOn", knownOn, refusals));
        if (knownOn != null && by != PlaybackClock.OCCURRED) {
            refusals.add(new FieldError("knownOn", "can be given with clock=occurred only: use 'until'", knownOn));
        }
        double days = speed == null || speed.matches("\\d{1,9}(\\.\\d{1,9})?") ? days() : refused(refusals);
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        return new Playback(by, filter, within, played.latest(), knownAt, days, language);
    }

    private double days() {
        return speed == null ? 0 : Double.parseDouble(speed);
    }

    private double refused(List<FieldError> refusals) {
        refusals.add(new FieldError("speed", "must be a number of days per second, 0 or more, like 30 or 0.5", speed));
        return 0;
    }

    private PlaybackClock clock(List<FieldError> refusals) {
        if (clock == null) {
            return PlaybackClock.OCCURRED;
        }
        for (PlaybackClock known : PlaybackClock.values()) {
            if (known.word().equals(clock)) {
                return known;
            }
        }
        String all =
                Arrays.stream(PlaybackClock.values()).map(PlaybackClock::word).collect(Collectors.joining(", "));
        refusals.add(new FieldError("clock", "must be one of " + all, clock));
        return PlaybackClock.OCCURRED;
    }

    /** From where to where on its clock. */
    private Bounds played(List<FieldError> refusals) {
        return DateParameters.between("since", since, "until", until, refusals);
    }

    /**
     * @param position as of which, or up to which, it is played; a resumed one keeps to its own
     * @throws InvalidInput where the place to resume from is none of this playback
     */
    PlaybackStart start(Playback playback, @Nullable String lastEventId, long position, Log log) {
        String field = lastEventId == null ? "after" : "Last-Event-ID";
        String given = lastEventId == null ? after : lastEventId;
        Cursor at = given == null ? begin(playback, position, log) : Cursor.parse(field, given, question());
        if (at.position() > position) {
            throw new InvalidInput(field, "is of a position that the log has not reached", given);
        }
        boolean occurred = playback.clock() == PlaybackClock.OCCURRED;
        return new PlaybackStart(
                at, occurred ? Math.max(at.earliest(), playback.within().earliest()) : at.earliest());
    }

    private Cursor begin(Playback playback, long position, Log log) {
        long second = played(new ArrayList<>()).earliest();
        Cursor at = Cursor.before(second, position, question());
        if (playback.clock() != PlaybackClock.RECORDED) {
            return at;
        }
        return at.to(at.earliest(), 0, at.latest(), second <= 0 ? 0 : log.positionAt(before(second)));
    }

    /** Dates of the far future are as good as the last one that can be told. */
    private static Instant before(long second) {
        return Instant.ofEpochSecond(Math.min(second, Instant.MAX.getEpochSecond()))
                .minusNanos(1);
    }

    /** Which playback it is, at whatever speed. */
    private int question() {
        return new PlaybackParameters(
                        actor, theme, kind, country, from, to, clock, since, until, null, asOf, knownOn, null)
                .toString()
                .hashCode();
    }
}
