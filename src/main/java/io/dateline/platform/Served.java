package io.dateline.platform;

import io.dateline.projection.Courtesy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets replays know that somebody is served. */
@Component
class Served extends OncePerRequestFilter {

    /** Whoever looks how far a replay has come is no reason to hold it up. */
    private static final List<String> WATCHING = List.of("/api/v1/replays", "/actuator");

    private final Courtesy courtesy;

    Served(Courtesy courtesy) {
        this.courtesy = courtesy;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (WATCHING.stream().noneMatch(request.getRequestURI()::startsWith)) {
            courtesy.asked();
        }
        chain.doFilter(request, response);
    }
}
