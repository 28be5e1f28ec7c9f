package io.dateline.platform;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which pages of others may read from a browser.
 *
 * @param origins scheme and host each, as browsers send them; {@code *} for all
 */
@Validated
@ConfigurationProperties("dateline.cors")
record CorsSettings(
        @DefaultValue
        List<
                        @Pattern(
                                regexp = "\\*|https?://[^/?#\\s]+",
                                message = "must be * or an origin, like https://page.example.org")
                        String>
                origins) {}
