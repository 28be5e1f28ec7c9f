package io.dateline.timeline;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Whole addresses, for what is quoted elsewhere: under the configured base, else under the one that the request came to. */
@Component
class PermanentLinks {

    private final LinkSettings settings;

    PermanentLinks(LinkSettings settings) {
        this.settings = settings;
    }

    /** @param path as it stands in a request, from the root of the context on */
    String to(String path, HttpServletRequest request) {
        String base = settings.baseUrl() == null
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : settings.baseUrl();
        return base.replaceFirst("/+$", "") + path;
    }

    /** Needs no escapes: an id has none but letters that may stand in a path as they are. */
    static String path(String development, long version) {
        return "/api/v1/developments/" + development + "/versions/" + version;
    }
}
