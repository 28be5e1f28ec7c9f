package io.dateline.development;

import io.dateline.development.DevelopmentCommand.Attach;
import io.dateline.development.DevelopmentEvent.Corrected;
import io.dateline.development.DevelopmentEvent.Recorded;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells from the log how a development stood. */
@Component
public class Histories {

    private final EventStore events;

    Histories(EventStore events) {
        this.events = events;
    }

    /**
     * How it stood at a version.
     *
     * @param upstream what the system asked for had said by then
     * @param until since when what files have said of it later has counted; null where they have said nothing
     */
    public record Past(
            Standing standing, Upstream upstream, @Nullable Instant until) {}

    /** @throws NeverRecorded where it had no such version */
    public Past at(DevelopmentId id, long version, String system) {
        Standing standing = null;
        Upstream said = null;
        Iterator<? extends DomainEventMessage<?>> events =
                this.events.readEvents(id.value()).asStream().iterator();
        Instant until = null;
        while (events.hasNext()) {
            DomainEventMessage<?> message = events.next();
            DevelopmentEvent event = (DevelopmentEvent) message.getPayload();
            if (standing != null && standing.version() >= version) {
                until = earlier(until, event, message.getTimestamp());
                continue;
            }
            standing = Standing.after(standing, event);
            Upstream upstream = event instanceof Recorded recorded
                    ? recorded.upstream()
                    : event instanceof Corrected corrected ? corrected.upstream() : null;
            said = next(said, upstream, system, standing);
        }
        if (standing == null) {
            throw new NeverRecorded(id.value());
        }
        return new Past(standing, said, until);
    }

    private static @Nullable Instant earlier(@Nullable Instant until, DevelopmentEvent event, Instant recorded) {
        if (!(event instanceof Corrected corrected) || corrected.upstream() == null) {
            return until;
        }
        Instant counts = corrected.since() == null ? recorded : corrected.since();
        return until == null || counts.isBefore(until) ? counts : until;
    }

    /** Before it says anything itself, a system is taken to have known what was recorded first. */
    private static Upstream next(
            @Nullable Upstream before, @Nullable Upstream upstream, String system, Standing standing) {
        if (upstream != null && upstream.system().equals(system)) {
            Details details = upstream.said() == null ? standing.details() : upstream.said();
            return upstream.saying(details);
        }
        return before == null ? new Upstream(system, Upstream.UNHEARD, standing.details()) : before;
    }

    /**
     * Whether that telling was attached already: its reports are cited, and each has an address or something was done for the same
     * reason. A publisher and a day alone cite many reports.
     */
    public boolean isAttached(Attach telling) {
        Standing now = null;
        boolean same = telling.sources().stream().allMatch(source -> source.url() != null);
        Iterator<? extends DomainEventMessage<?>> events =
                this.events.readEvents(telling.development().value()).asStream().iterator();
        while (events.hasNext()) {
            DevelopmentEvent event = (DevelopmentEvent) events.next().getPayload();
            now = Standing.after(now, event);
            same |= Objects.equals(telling.reason(), event.reason());
        }
        List<Source> cited = now == null ? List.of() : now.details().sources();
        return same
                && telling.sources().stream().allMatch(source -> cited.stream().anyMatch(source::sameCitation));
    }

    /** How it stands; null where it was never recorded. */
    public @Nullable Standing now(DevelopmentId id) {
        Iterator<? extends DomainEventMessage<?>> events =
                this.events.readEvents(id.value()).asStream().iterator();
        Standing standing = null;
        while (events.hasNext()) {
            standing = Standing.after(standing, (DevelopmentEvent) events.next().getPayload());
        }
        return standing;
    }
}
