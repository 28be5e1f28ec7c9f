package io.dateline.timeline;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How Dateline is reached from outside.
 *
 * @param baseUrl what permanent addresses begin with; null to take it from each request
 */
@Validated
@ConfigurationProperties("dateline")
record LinkSettings(
        @Nullable
        @Pattern(regexp = "https?://[^/?#\\s]+(/[^?#\\s]*)?", message = "must be a web address without a query")
        String baseUrl) {}
