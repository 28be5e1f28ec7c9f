package io.dateline.development;

import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.development.Judgement.Retracted;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Since when the sources have told of a development, whatever became of them: what was never to be told of it counts from then on. */
class Told {

    /** By their dates of publication, since of each date one is enough. */
    private final Map<String, Source> sources = new LinkedHashMap<>();

    private @Nullable Instant again;
    private @Nullable Instant mistaken;

    void on(DevelopmentEvent event) {
        List<Source> its = event instanceof Recorded recorded
                ? recorded.details().sources()
                : event.source() == null ? List.of() : List.of(event.source());
        its.forEach(source -> sources.putIfAbsent(source.published(), source));
        if (event.since() != null) {
            again = again == null || event.since().isBefore(again) ? event.since() : again;
        }
        if (event instanceof Retracted retracted) {
            mistaken = retracted.since();
        }
    }

    /** The first report of it. */
    Instant first() {
        return Stream.concat(Stream.of(since(sources.values())), Stream.ofNullable(again))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Since when the last retraction has counted, where it was one of a mistake; null where it was none. */
    @Nullable
    Instant mistaken() {
        return mistaken;
    }

    /** When the first of them was out. */
    static Instant since(Collection<Source> sources) {
        long second = sources.stream().mapToLong(Source::out).min().orElseThrow();
        // A date of publication may lie further away than instants reach.
        return Instant.ofEpochSecond(
                Math.max(Instant.MIN.getEpochSecond(), Math.min(second, Instant.MAX.getEpochSecond())));
    }
}
