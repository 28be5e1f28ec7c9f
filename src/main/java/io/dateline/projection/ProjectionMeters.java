package io.dateline.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what projections do, for /actuator/prometheus. */
@Component
class ProjectionMeters {

    private final MeterRegistry registry;

    ProjectionMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    Of of(String projection, Generation generation) {
        return new Of(
                counter("dateline.projection.events", "Events handled", projection, generation),
                counter(
                        "dateline.projection.errors",
                        "Batches rolled back and events that could not be handled",
                        projection,
                        generation));
    }

    private Counter counter(String name, String help, String projection, Generation generation) {
        return Counter.builder(name)
                .description(help)
                .tag("projection", projection)
                .tag("generation", generation.name())
                .register(registry);
    }

    /** Those of one generation. */
    record Of(Counter events, Counter errors) {

        void handled(long more) {
            events.increment(more);
        }

        void failed() {
            errors.increment();
        }
    }
}
