package io.dateline.sample;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of made-up developments.
 *
 * @param offered whether anybody may ask for them
 */
@ConfigurationProperties("dateline.sample")
record SampleSettings(@DefaultValue("false") boolean offered) {}
