package io.dateline.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses what a page of another origin wants changed: Dateline has no access control, and whoever looks at such a page would lend it
 * his own access. Browsers do not ask beforehand whether a request without a body may be sent; they only keep the answer to themselves.
 * They say whose page it is (Fetch Metadata, {@code Sec-Fetch-Site}), or at a plain http address its origin (RFC 6454, section 7); what
 * is no browser says neither.
 */
@Component
class ForeignPages implements HandlerInterceptor {

    private static final String SITE = "Sec-Fetch-Site";
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean writes = !Reads.are(request) && request.getRequestURI().startsWith("/api/");
        if (writes && isForeign(request)) {
            throw new ForeignPage(request.getHeader(HttpHeaders.ORIGIN));
        }
        return true;
    }

    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader(SITE);
        if (site != null) {
            return !OWN.contains(site);
        }
        try {
            return CorsUtils.isCorsRequest(request);
        } catch (IllegalArgumentException | IllegalStateException malformed) {
            return true;
        }
    }
}
