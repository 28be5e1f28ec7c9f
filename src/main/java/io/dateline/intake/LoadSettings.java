package io.dateline.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is loaded at start.
 *
 * @param loadFiles false to leave the files aside, so that an empty Dateline stays empty and takes in an exported log
 */
@ConfigurationProperties("dateline")
record LoadSettings(@DefaultValue("true") boolean loadFiles) {}
