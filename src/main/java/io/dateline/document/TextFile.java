package io.dateline.document;

/**
 * A file with its text.
 *
 * @param name how to speak of it, {@code events/2015-09.yml}
 * @param origin where its folder was found: a path, or {@code inside the jar}
 */
public record TextFile(String name, String origin, String text) {}
