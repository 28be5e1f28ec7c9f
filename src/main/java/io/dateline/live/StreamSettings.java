package io.dateline.live;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events are told live, and played back.
 *
 * @param heartbeat after how long without an event a reader or viewer gets a sign of life
 * @param buffer how many events a reader may be behind those before it is told of a gap
 * @param viewers readers of the stream and viewers of playbacks together, of whom one more is refused
 * @param threads that write to all readers
 * @param playbackThreads that read for all viewers of playbacks and write to them
 */
@Validated
@ConfigurationProperties("dateline.stream")
record StreamSettings(
        @NotNull @DurationMin(millis = 1) @DefaultValue("15s")
        Duration heartbeat,

        @DefaultValue("1000") @Min(1) @Max(100_000) int buffer,
        @DefaultValue("1000") @Min(1) @Max(100_000) int viewers,
        @DefaultValue("4") @Min(1) @Max(64) int threads,
        @DefaultValue("2") @Min(1) @Max(64) int playbackThreads) {}
