package io.dateline.development;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * That a development is kept elsewhere too and taken over from there.
 *
 * @param system the other place, {@code events} for the folder
 * @param version changes whenever what is said there changes
 * @param said all that was said there, where it differs from what stands here; what stays the same there does not undo a
 *     correction made here
 * @param id the id it has there, where that is another
 * @param revision how new it is there, as that place counts: numbers, divided by points; null where it does not count
 */
public record Upstream(
        String system,
        String version,
        @Nullable Details said,
        @Nullable String id,
        @Nullable String revision) {

    /** The version of a system that has said nothing yet, or whose sayings were all undone. */
    static final String UNHEARD = "";

    public Upstream(String system, String version, @Nullable Details said) {
        this(system, version, said, null, null);
    }

    Upstream saying(Details details) {
        return new Upstream(system, version, details, id, revision);
    }

    /** Whether it is less new than that. Of what is not counted nobody can tell. */
    boolean olderThan(@Nullable String other) {
        if (revision == null || other == null) {
            return false;
        }
        String[] own = revision.split("\\.");
        String[] others = other.split("\\.");
        for (int part = 0; part < Math.min(own.length, others.length); part++) {
            int order = new BigInteger(own[part]).compareTo(new BigInteger(others[part]));
            if (order != 0) {
                return order < 0;
            }
        }
        return own.length < others.length;
    }
}
