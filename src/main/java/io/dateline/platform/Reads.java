package io.dateline.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The methods that change nothing and are taken without a body (RFC 9110, section 9.2.1). */
final class Reads {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private Reads() {}

    static boolean are(HttpServletRequest request) {
        return METHODS.contains(request.getMethod());
    }
}
