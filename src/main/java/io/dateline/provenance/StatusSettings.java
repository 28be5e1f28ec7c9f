package io.dateline.provenance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the status of a development follows from.
 *
 * @param corroboratedFrom independent sources from which on it counts as corroborated; from one on, every report would
 */
@Validated
@ConfigurationProperties("dateline.status")
record StatusSettings(@DefaultValue("2") @Min(2) @Max(20) int corroboratedFrom) {}
