package io.dateline.development;

import io.dateline.problem.FieldError;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who may read an address does not stand in it: the log keeps it for ever, and is read by everybody. */
final class Credentials {

    /** What stands before the host: RFC 3986, section 3.2.1. */
    private static final Pattern USER = Pattern.compile("(?i)(https?://)[^/?#]*@(.*)", Pattern.DOTALL);

    private Credentials() {}

    /** The refusal does not repeat them: it may be logged, too. */
    static void refuse(String field, @Nullable String url, Consumer<FieldError> refusals) {
        Matcher found = USER.matcher(url == null ? "" : url);
        if (found.matches()) {
            refusals.accept(new FieldError(
                    field,
                    "names a user or a password, which everybody could read for ever: give the address without what stands"
                            + " before the @",
                    found.group(1) + "…@" + found.group(2)));
        }
    }
}
