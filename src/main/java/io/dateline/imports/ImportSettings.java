package io.dateline.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much an import may bring.
 *
 * @param maxBody largest body, as it is sent
 * @param maxUnpacked largest body, once unpacked
 * @param maxRatio how many times as large a body may become when it is unpacked
 * @param maxLine longest row
 * @param group most rows that become durable together
 * @param problems how many refused rows an import remembers, with what is wrong with them unless that is very long
 * @param patience how long a row waits for the search for duplicates, and an undo for what timelines show; it is cut off then
 */
@Validated
@ConfigurationProperties("dateline.imports")
public record ImportSettings(
        @NotNull @DefaultValue("1GB") DataSize maxBody,
        @NotNull @DefaultValue("4GB") DataSize maxUnpacked,
        @Min(2) @DefaultValue("200") int maxRatio,
        @NotNull @DefaultValue("1MB") DataSize maxLine,
        @Min(1) @Max(10_000) @DefaultValue("250") int group,
        @Min(0) @Max(1000) @DefaultValue("100") int problems,
        @NotNull @DefaultValue("60s") Duration patience) {

    /** Where rows are sent to. */
    public static final String PATH = "/api/v1/developments/batch";
}
