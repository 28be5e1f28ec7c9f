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
 * @param dataDir folder of the databases; a text, since Spring takes a path for one within its own resources and refuses {@code ../data}
 * @param sync whether a write is answered only once the disk itself has it, so that a power cut loses nothing
 * @param minFreeSpace what must be left on the disk of the database for anything to be written
 * @param maxBody largest request body that is read
 * @param maxLog largest body of an exported log, which is read line by line
 */
@Validated
@ConfigurationProperties("dateline")
record DatelineSettings(
        @NotNull @DefaultValue("data") String dataDir,
        @DefaultValue("false") boolean sync,
        @NotNull @DefaultValue("100MB") DataSize minFreeSpace,
        @NotNull @DefaultValue("1MB") DataSize maxBody,
        @NotNull @DefaultValue("100GB") DataSize maxLog) {

    Path dataFolder() {
        return Path.of(dataDir).toAbsolutePath().normalize();
    }
}
