package io.dateline.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets pages of other origins read; that they never write is seen to by {@link ForeignPages}. Goes before every other filter, so that a page can read a refusal, too.
 */
@Configuration(proxyBeanMethods = false)
class OtherOrigins {

    private static final List<String> ANSWERED = List.of(
            "Dateline-Position",
            "Dateline-Lag",
            "Memento-Datetime",
            HttpHeaders.ETAG,
            HttpHeaders.LINK,
            HttpHeaders.LOCATION,
            HttpHeaders.RETRY_AFTER);

    @Bean
    FilterRegistrationBean<CorsFilter> cors(CorsSettings settings) {
        CorsConfiguration readers = new CorsConfiguration();
        readers.setAllowedOrigins(settings.origins());
        readers.setAllowedMethods(List.of("GET", "HEAD"));
        readers.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        readers.setExposedHeaders(ANSWERED);
        readers.setMaxAge(Duration.ofHours(1));
        FilterRegistrationBean<CorsFilter> filter =
                new FilterRegistrationBean<>(new CorsFilter(request -> allowed(readers, request)));
        filter.setEnabled(!settings.origins().isEmpty());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Null for a request that is no concern of a browser's check: it is answered as if there were no such list. */
    private static @Nullable CorsConfiguration allowed(CorsConfiguration readers, HttpServletRequest request) {
        boolean known = readers.checkOrigin(request.getHeader(HttpHeaders.ORIGIN)) != null
                && readers.checkHttpMethod(HttpMethod.valueOf(request.getMethod())) != null;
        return known || CorsUtils.isPreFlightRequest(request) ? readers : null;
    }
}
