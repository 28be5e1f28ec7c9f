package io.dateline.replay;

import io.dateline.projection.Generations;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** How far replays have come, for /actuator/prometheus; all are 0 for a projection that is not being replayed. */
@Component
class ReplayGauges implements MeterBinder {

    private final Generations generations;
    private final ReplayTable table;

    ReplayGauges(Generations generations, ReplayTable table) {
        this.generations = generations;
        this.table = table;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String projection : generations.names()) {
            gauge(
                    registry,
                    projection,
                    "dateline.replay.done",
                    "Events that the running replay has handled",
                    Replay::done);
            gauge(
                    registry,
                    projection,
                    "dateline.replay.events",
                    "Events that the running replay is to handle",
                    Replay::total);
            gauge(
                    registry,
                    projection,
                    "dateline.replay.skipped",
                    "Events that the running replay has set aside",
                    Replay::skipped);
            gauge(
                    registry,
                    projection,
                    "dateline.replay.held",
                    "1 where a replay waits for somebody to accept a difference",
                    replay -> replay.state() == Replay.State.HELD ? 1 : 0);
        }
    }

    private void gauge(
            MeterRegistry registry, String projection, String name, String help, ToLongFunction<Replay> value) {
        Gauge.builder(
                        name,
                        () -> table.unfinished(projection)
                                .map(replay -> value.applyAsLong(replay))
                                .orElse(0L))
                .description(help)
                .tag("projection", projection)
                .register(registry);
    }
}
