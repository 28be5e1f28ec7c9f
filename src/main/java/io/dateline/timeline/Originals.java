package io.dateline.timeline;

import io.dateline.vocabulary.Occasion;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Finds the resource that a request, or a request for its TimeMap, names by its path. */
@Component
class Originals {

    static final String TIME_MAP = "/timemap";

    private final LanePaths lanes;
    private final PermanentLinks links;

    Originals(LanePaths lanes, PermanentLinks links) {
        this.lanes = lanes;
        this.links = links;
    }

    /** @param when as of when it counts who was merged into whom */
    @SuppressWarnings("unchecked")
    Original of(HttpServletRequest request, Occasion when) {
        Map<String, String> names =
                (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return names.containsKey("id")
                ? Original.development(names.get("id"))
                : Original.timeline(lanes.lane(names, when));
    }

    MementoLinks links(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean map = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .endsWith(TIME_MAP);
        return new MementoLinks(
                links.to(map ? path.substring(0, path.length() - TIME_MAP.length()) : path, request), request);
    }
}
