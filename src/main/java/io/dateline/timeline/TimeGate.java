package io.dateline.timeline;

import io.dateline.log.Log;
import io.dateline.projection.Readings;
import io.dateline.vocabulary.Occasion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leads a request with {@code Accept-Datetime} to the memento of that time, which is the same address with {@code asOf}: each
 * resource is its own TimeGate, with redirects (RFC 7089, section 4.1.1). What has no memento is answered as without the header.
 */
@Component
class TimeGate implements HandlerInterceptor, WebMvcConfigurer {

    static final String ACCEPT_DATETIME = "Accept-Datetime";

    private final Originals originals;
    private final Turns turns;
    private final Views views;
    private final Readings readings;
    private final Log log;

    TimeGate(Originals originals, Turns turns, Views views, Readings readings, Log log) {
        this.originals = originals;
        this.turns = turns;
        this.views = views;
        this.readings = readings;
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // After unknown parameters were refused.
        registry.addInterceptor(this).order(1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().isAnnotationPresent(Remembered.class)
                || request.getParameter("asOf") != null) {
            return true;
        }
        // In one line and here: a 304 has to name both, too, and is written before any advice hears of it.
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", accept-datetime");
        String wanted = request.getHeader(ACCEPT_DATETIME);
        Long position = wanted == null ? null : memento(request, HttpDate.parse(ACCEPT_DATETIME, wanted));
        if (position == null) {
            return true;
        }
        MementoLinks links = originals.links(request);
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(HttpHeaders.LOCATION, links.memento(position));
        response.setHeader(
                HttpHeaders.LINK,
                String.join(
                        ", ",
                        links.original("original timegate"),
                        links.timeMap("timemap"),
                        links.memento(position, log.recordedAt(position), "memento")));
        return false;
    }

    /** The last one of that second or before it; before the first one, the first (RFC 7089, section 4.5.3). */
    private @Nullable Long memento(HttpServletRequest request, Instant second) {
        ClockParameters known = new ClockParameters(null, request.getParameter("knownOn"));
        View now = views.of(readings.reading(TimelineProjection.NAME), known);
        long position = log.positionAt(second.plusSeconds(1).minusNanos(1));
        return turns.at(originals.of(request, Occasion.asOf(position)), now, position);
    }
}
