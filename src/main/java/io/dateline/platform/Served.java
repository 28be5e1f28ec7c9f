package io.dateline.platform;

import io.dateline.projection.Courtesy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets replays know that somebody is served. */
@Component
class Served extends OncePerRequestFilter {

    private final Courtesy courtesy;

    Served(Courtesy courtesy) {
        this.courtesy = courtesy;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        courtesy.asked();
        chain.doFilter(request, response);
    }
}
