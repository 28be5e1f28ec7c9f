package io.dateline.development;

import org.jspecify.annotations.Nullable;

/**
 * That a development is kept elsewhere too and taken over from there.
 *
 * @param system the other place, {@code events} for the folder
 * @param version changes whenever what is said there changes
 * @param said all that was said there, where it differs from what stands here; what stays the same there does not undo a
 *     correction made here
 */
public record Upstream(
        String system, String version, @Nullable Details said) {

    /** The version of a system that has said nothing yet, or whose sayings were all undone. */
    static final String UNHEARD = "";
}
