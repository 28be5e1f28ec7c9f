package io.dateline.replay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How projections are built again.
 *
 * @param linger how long what was read before a switch stays, for requests that began before it
 */
@Validated
@ConfigurationProperties("dateline.replay")
record ReplaySettings(@DefaultValue("5s") Duration linger) {}
