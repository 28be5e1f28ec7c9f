package io.dateline.problem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that a change means, by the header If-Match (RFC 9110, section 13.1.1). */
public final class IfMatch {

    static final String HEADER = "If-Match";

    /** A proxy that packs an answer makes its ETag a weak one; the version in it means the same. */
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})(\\.[a-z0-9.]{1,40})?\"");

    private IfMatch() {}

    /**
     * The version; null for {@code *}, whatever stands now.
     *
     * @throws VersionRequired where the header is missing
     */
    public static @Nullable Long expected(@Nullable String header) {
        if (header == null) {
            throw new VersionRequired();
        }
        if (header.strip().equals("*")) {
            return null;
        }
        Matcher etag = ETAG.matcher(header.strip());
        if (!etag.matches()) {
            throw new InvalidInput(
                    HEADER, "must be one ETag as it was given, like \"3\" with its quotes, or *", header);
        }
        return Long.valueOf(etag.group(1));
    }
}
