package io.dateline.development;

import io.dateline.development.DevelopmentEvent.Corrected;
import io.dateline.development.DevelopmentEvent.Recorded;
import java.util.Iterator;
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
     */
    public record Past(Standing standing, Upstream upstream) {}

    /** @throws NeverRecorded where it had no such version */
    public Past at(DevelopmentId id, long version, String system) {
        Standing standing = null;
        Upstream said = null;
        Iterator<? extends DomainEventMessage<?>> events =
                this.events.readEvents(id.value()).asStream().iterator();
        while (events.hasNext() && (standing == null || standing.version() < version)) {
            DevelopmentEvent event = (DevelopmentEvent) events.next().getPayload();
            standing = Standing.after(standing, event);
            Upstream upstream = event instanceof Recorded recorded
                    ? recorded.upstream()
                    : event instanceof Corrected corrected ? corrected.upstream() : null;
            said = next(said, upstream, system, standing);
        }
        if (standing == null) {
            throw new NeverRecorded(id.value());
        }
        return new Past(standing, said);
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
