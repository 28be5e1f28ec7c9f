package io.dateline.live;

import io.dateline.log.Log;
import io.dateline.log.Log.Happening;
import io.dateline.timeline.Cursor;
import io.dateline.timeline.TimelineEntries;
import io.dateline.timeline.TimelineEntries.Placed;
import io.dateline.timeline.TimelineEntries.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from log and timelines, a few steps at a time, what a playback shows. */
@Component
class Frames {

    private static final String DEVELOPMENT = "development.";

    private final Log log;
    private final TimelineEntries entries;

    Frames(Log log, TimelineEntries entries) {
        this.log = log;
        this.entries = entries;
    }

    /** @param frame null where it is not for this viewer */
    record Told(Cursor at, @Nullable String frame) {

        long second() {
            return at.earliest();
        }

        long letters() {
            return frame == null ? 0 : frame.length();
        }
    }

    /** None where the playback is over. */
    List<Told> next(Playback playback, Cursor after) {
        return Batch.of(told(playback, after).takeWhile(step -> step.second() <= playback.until()), Told::letters);
    }

    private Stream<Told> told(Playback playback, Cursor after) {
        return switch (playback.clock()) {
            case OCCURRED ->
                entries
                        .occurred(
                                playback.filter().lane(after.position()),
                                playback.within(),
                                playback.knownAt(),
                                after,
                                Batch.AT_ONCE)
                        .stream()
                        .map(step -> told(playback, step, Optional::empty));
            case REPORTED ->
                entries.reported(after, Batch.AT_ONCE).stream()
                        .map(step ->
                                isTold(step) ? told(playback, step, () -> before(step)) : new Told(step.at(), null));
            case RECORDED ->
                log.between(after.ordinal(), after.position(), Batch.AT_ONCE).stream()
                        .map(happening -> told(playback, happening, after));
        };
    }

    /** A retraction is told where it comes: not where the sources never told what was recorded by mistake, nor again with each of them. */
    private boolean isTold(Step step) {
        return !step.entry().retracted()
                || before(step).filter(before -> !before.retracted()).isPresent();
    }

    /** As the sources had it the second before. */
    private Optional<Placed> before(Step step) {
        return entries.known(step.entry().id(), step.at().position(), step.at().earliest() - 1);
    }

    private static Told told(Playback playback, Step step, Supplier<Optional<Placed>> before) {
        String at = instant(step.at().earliest());
        return told(playback, step.at(), playback.clock().word(), at, step.entry(), before);
    }

    private Told told(Playback playback, Happening happening, Cursor after) {
        long position = happening.position();
        Instant recorded = happening.recorded();
        Cursor at = after.to(recorded.getEpochSecond(), 0, recorded.getEpochSecond(), position);
        if (!happening.type().startsWith(DEVELOPMENT)) {
            return new Told(at, null);
        }
        return entries.asOf(happening.subject(), position)
                .map(entry -> told(
                        playback,
                        at,
                        happening.type().substring(DEVELOPMENT.length()),
                        recorded.toString(),
                        entry,
                        () -> entries.asOf(happening.subject(), position - 1)))
                .orElse(new Told(at, null));
    }

    /** Null where it is open, or further away than instants reach. */
    private static @Nullable String instant(long second) {
        return second < Instant.MIN.getEpochSecond() || second > Instant.MAX.getEpochSecond()
                ? null
                : Instant.ofEpochSecond(second).toString();
    }

    /** What leaves a timeline is told to those who watch that timeline, too. */
    private static Told told(
            Playback playback,
            Cursor at,
            String type,
            @Nullable String time,
            Placed entry,
            Supplier<Optional<Placed>> before) {
        long then = playback.clock() == PlaybackClock.RECORDED ? at.ordinal() : at.position();
        Predicate<Placed> wanted = placed -> playback.wants(placed, at.position(), then);
        if (!wanted.test(entry) && before.get().filter(wanted).isEmpty()) {
            return new Told(at, null);
        }
        String more = time == null ? "" : "\"at\":\"" + time + "\",";
        return new Told(
                at, "id: " + at + "\nevent: " + type + "\ndata: " + entry.json(playback.language(), more) + "\n\n");
    }
}
