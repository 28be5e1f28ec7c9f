package io.dateline.projection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How projections follow the log.
 *
 * @param batchSize events in one transaction of a projection
 * @param courtesy how many times as long as a batch took a replay rests after it while others are served
 * @param poll how long a processor waits for news before it looks at the log again, and whether it is to stop
 * @param patience how long a request waits for a projection to reach the position it asks for
 * @param readyLag how many events a projection may lag behind the log before the process is not ready any more
 */
@Validated
@ConfigurationProperties("dateline.projection")
record ProjectionSettings(
        @DefaultValue("200") @Min(1) @Max(100_000) int batchSize,
        @DefaultValue("4") @Min(0) @Max(100) double courtesy,

        @NotNull @DurationMin(millis = 1) @DefaultValue("200ms")
        Duration poll,

        @NotNull @DurationMin(millis = 1) @DefaultValue("5s")
        Duration patience,

        @DefaultValue("10000") @Min(0) long readyLag) {}
