package io.dateline.projection;

import io.dateline.problem.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Resolves {@link Fresh} parameters. */
@Component
class FreshReading implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Readings readings;
    private final LogPoints points;

    FreshReading(Readings readings, LogPoints points) {
        this.readings = readings;
        this.points = points;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Fresh.class);
    }

    @Override
    public Reading resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        Fresh fresh = parameter.getParameterAnnotation(Fresh.class);
        String atLeast = request.getHeader(Fresh.AT_LEAST);
        Reading reading = atLeast != null
                ? readings.reading(fresh.value(), Fresh.AT_LEAST, position(atLeast))
                : fresh.newest() ? readings.newest(fresh.value()) : readings.reading(fresh.value());
        HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
        String asOf = request.getParameter("asOf");
        long shown = asOf == null
                ? reading.position()
                : points.reading(fresh.value(), reading, "asOf", asOf).position();
        response.setHeader(Fresh.POSITION, Long.toString(shown));
        response.setHeader("Dateline-Lag", Long.toString(reading.lag()));
        return reading;
    }

    private static long position(String text) {
        try {
            long position = Long.parseLong(text);
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException refusedBelow) {
            // Not a number is refused like a negative one.
        }
        throw new InvalidInput(Fresh.AT_LEAST, "must be a position of the log, a whole number from 0", text);
    }
}
