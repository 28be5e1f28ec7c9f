package io.dateline.platform;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the whole.
 *
 * @param dataDir folder of the database
 * @param maxBody largest request body that is read
 */
@Validated
@ConfigurationProperties("dateline")
record DatelineSettings(
        @NotNull @DefaultValue("data") Path dataDir,
        @NotNull @DefaultValue("1MB") DataSize maxBody) {}
