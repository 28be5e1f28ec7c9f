package io.dateline.vocabulary;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.StringJoiner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriUtils;

/** Sends whoever asks for what was merged to the same resource of the other one. Goes before the handler of every other fault. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Moves {

    @ExceptionHandler
    ResponseEntity<Void> moved(Moved moved, HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + escaped(request.getQueryString());
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                // What was merged may come apart again.
                .cacheControl(CacheControl.noCache())
                .location(URI.create(path(moved, request) + query))
                .build();
    }

    /** The braces of a date, which Tomcat lets through. */
    private static String escaped(String query) {
        return query.replace("{", "%7B").replace("}", "%7D");
    }

    /** Only a segment that the pattern leaves open can be an id. */
    private static String path(Moved moved, HttpServletRequest request) {
        String[] pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .split("/");
        String[] segments = request.getRequestURI()
                .substring(request.getContextPath().length())
                .split("/");
        StringJoiner path = new StringJoiner("/", request.getContextPath(), "");
        for (int at = 0; at < segments.length; at++) {
            boolean open = at < pattern.length && pattern[at].startsWith("{");
            path.add(open && UriUtils.decode(segments[at], "UTF-8").equals(moved.id()) ? moved.to() : segments[at]);
        }
        return path.toString();
    }
}
