package io.dateline.platform;

import io.dateline.imports.ImportSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a packed body where nobody unpacks it: read as it is, it would be taken for malformed JSON. */
@Component
class KnownEncodings implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null
                || encoding.strip().equalsIgnoreCase("identity")
                || Reads.are(request)
                || request.getRequestURI().equals(ImportSettings.PATH)) {
            return true;
        }
        response.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        throw new UnsupportedContentEncoding(encoding);
    }
}
