package io.dateline.imports;

import io.dateline.imports.Taking.Taken;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts the rows of imports, for /actuator/prometheus. */
@Component
class ImportMeters {

    private final Map<Outcome, Counter> rows = new EnumMap<>(Outcome.class);

    ImportMeters(MeterRegistry registry) {
        for (Outcome outcome : Outcome.values()) {
            rows.put(
                    outcome,
                    Counter.builder("dateline.import.rows")
                            .description("Rows of imports whose verdict is durable")
                            .tag("verdict", outcome.word())
                            .register(registry));
        }
    }

    void count(List<Taken> taken) {
        taken.forEach(row -> rows.get(row.verdict().verdict()).increment());
    }
}
