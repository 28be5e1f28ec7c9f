package io.dateline.timeline;

import io.dateline.log.Log;
import io.dateline.projection.LogPoints;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Tells with each answer of a {@link Remembered} resource where its earlier states are (RFC 7089, section 2.2), and with an
 * earlier state, asked for by {@code asOf}, when Dateline recorded it (section 2.1.1). A refusal is neither.
 */
@RestControllerAdvice
class Mementos implements ResponseBodyAdvice<Object> {

    private final Originals originals;
    private final Views views;
    private final Log log;
    private final Clock clock;

    Mementos(Originals originals, Views views, Log log, Clock clock) {
        this.originals = originals;
        this.views = views;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return method.getContainingClass().isAnnotationPresent(Remembered.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        HttpServletRequest asked = ((ServletServerHttpRequest) request).getServletRequest();
        HttpHeaders headers = response.getHeaders();
        MementoLinks around = originals.links(asked);
        String asOf = asked.getParameter("asOf");
        StringJoiner links = new StringJoiner(", ");
        headers.getOrEmpty(HttpHeaders.LINK).forEach(links::add);
        links.add(around.original(asOf == null ? "timegate" : "original timegate"));
        links.add(around.timeMap("timemap"));
        headers.set(HttpHeaders.LINK, links.toString());
        if (asOf != null && isPast(asOf)) {
            headers.set("Memento-Datetime", HttpDate.of(log.recordedAt(views.position("asOf", asOf))));
        }
        return body;
    }

    /** What is as of an instant still to come may yet change; and before the first position nothing was recorded. */
    private boolean isPast(String asOf) {
        Instant instant = LogPoints.instant(asOf);
        return (instant == null || instant.isBefore(clock.instant())) && views.position("asOf", asOf) > 0;
    }
}
