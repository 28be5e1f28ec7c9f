package io.dateline.projection;

import org.jspecify.annotations.Nullable;

/**
 * An event that a projection could not handle and that was set aside.
 *
 * @param development the aggregate whose event it is: a development, or an actor or theme as {@code actor:russia}
 * @param event the stored name
 * @param error what went wrong
 * @param since when it was set aside
 * @param waiting how many later events of the same wait behind it
 */
public record Problematic(
        String id, long position, String development, String event, String error, String since, long waiting) {

    Problematic at(long found) {
        return new Problematic(id, found, development, event, error, since, waiting);
    }

    static String error(@Nullable String type, @Nullable String message) {
        String name = type == null ? "Unknown" : type.substring(type.lastIndexOf('.') + 1);
        return message == null || message.isBlank() ? name : name + ": " + message;
    }
}
