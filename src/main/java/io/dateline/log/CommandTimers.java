package io.dateline.log;

import io.dateline.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Takes the time of commands until their events are durable, by name and outcome, for /actuator/prometheus. */
@Component
class CommandTimers {

    private record Key(Class<?> command, String outcome) {}

    private final MeterRegistry registry;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    CommandTimers(MeterRegistry registry) {
        this.registry = registry;
    }

    <R> R time(Class<?> command, Supplier<R> work) {
        long begun = registry.config().clock().monotonicTime();
        String outcome = "failed";
        try {
            R answer = work.get();
            outcome = "accepted";
            return answer;
        } catch (Problem refusal) {
            outcome = "refused";
            throw refusal;
        } finally {
            long ended = registry.config().clock().monotonicTime();
            timers.computeIfAbsent(new Key(command, outcome), this::timer).record(ended - begun, TimeUnit.NANOSECONDS);
        }
    }

    private Timer timer(Key key) {
        return Timer.builder("dateline.commands")
                .description("Time from a command to the durable events of it, or to its refusal")
                .tag("command", name(key.command()))
                .tag("outcome", key.outcome())
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry);
    }

    /** The room and what is done there: {@code development.add-source}. */
    private static String name(Class<?> command) {
        String room = command.getPackageName();
        String words = command.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return room.substring(room.lastIndexOf('.') + 1) + "." + words.toLowerCase(Locale.ROOT);
    }
}
