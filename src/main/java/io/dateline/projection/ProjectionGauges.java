package io.dateline.projection;

import io.dateline.log.Log;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** How far what is read has come, for /actuator/prometheus. */
@Component
class ProjectionGauges implements MeterBinder {

    private final Generations generations;
    private final DeadLetters letters;
    private final Log log;

    ProjectionGauges(Generations generations, DeadLetters letters, Log log) {
        this.generations = generations;
        this.letters = letters;
        this.log = log;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("dateline.log.position", log, Log::head)
                .description("Position of the newest event of the log")
                .register(registry);
        for (String projection : generations.names()) {
            gauge(
                    registry,
                    projection,
                    "dateline.projection.position",
                    "Position up to which what is read is filled",
                    active -> generations.position(projection, active));
            gauge(
                    registry,
                    projection,
                    "dateline.projection.lag",
                    "Events of the log beyond that position",
                    active -> generations.lag(projection));
            gauge(
                    registry,
                    projection,
                    "dateline.projection.set.aside",
                    "Events missing from what is read, since they could not be handled or wait behind one that could not",
                    active -> letters.count(generations.processorOf(projection, active)));
        }
    }

    private void gauge(
            MeterRegistry registry, String projection, String name, String help, ToLongFunction<Generation> value) {
        Gauge.builder(name, () -> value.applyAsLong(generations.active(projection)))
                .description(help)
                .tag("projection", projection)
                .register(registry);
    }
}
