package io.dateline.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Whether what is read is as fresh as an operator wants it: while a projection lags further behind the log, the process is not ready
 * for readers, and neither while one cannot be read at all. It is alive all the same, and to start it again would not help.
 */
@Component("projectionsHealthIndicator")
class ProjectionHealth implements HealthIndicator {

    private final Generations generations;
    private final Readings readings;
    private final DeadLetters letters;
    private final ProjectionSettings settings;

    ProjectionHealth(Generations generations, Readings readings, DeadLetters letters, ProjectionSettings settings) {
        this.generations = generations;
        this.readings = readings;
        this.letters = letters;
        this.settings = settings;
    }

    @Override
    public Health health() {
        try {
            return ofEach();
        } catch (DataAccessException cutOff) {
            return Health.down(cutOff).build();
        }
    }

    private Health ofEach() {
        Health.Builder health = Health.up();
        for (String projection : generations.names()) {
            Generation active = generations.active(projection);
            Map<String, Object> details = new LinkedHashMap<>();
            long lag = generations.lag(projection);
            details.put("position", generations.position(projection, active));
            details.put("lag", lag);
            details.put("setAside", letters.count(generations.processorOf(projection, active)));
            Throwable error = generations.error(projection, active);
            if (error != null) {
                details.put("error", String.valueOf(error.getMessage()));
            }
            if (lag > settings.readyLag()) {
                health.outOfService();
            }
            try {
                readings.reading(projection);
            } catch (BeingBuilt notYet) {
                details.put("error", String.valueOf(notYet.getMessage()));
                health.outOfService();
            }
            health.withDetail(projection, details);
        }
        return health.build();
    }
}
