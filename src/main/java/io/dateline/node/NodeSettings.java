package io.dateline.node;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * This process among all on one database.
 *
 * @param name under which it claims its work; no two may have the same at a time. One that was killed leaves its claims behind, and
 *     the next one of the same name goes on with them at once
 * @param claimTimeout after how long without a sign of life the others take over what it does
 * @param poll how soon it sees what another one has recorded or filled
 */
@Validated
@ConfigurationProperties("dateline.node")
public record NodeSettings(
        @NotBlank @Size(max = 100) @DefaultValue("dateline") String name,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("10s")
        Duration claimTimeout,

        @NotNull @DurationMin(millis = 1) @DefaultValue("1s")
        Duration poll) {}
