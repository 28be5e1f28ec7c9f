package io.dateline.platform;

import io.dateline.log.Origin;
import io.dateline.problem.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads from a request who wants the change: {@code Dateline-Author}, the user agent, and the request's id. */
@Component
class OriginResolver implements HandlerMethodArgumentResolver {

    static final String AUTHOR = "Dateline-Author";
    private static final int LONGEST = 200;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Origin.class;
    }

    @Override
    public Origin resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        String author = request.getHeader(AUTHOR);
        if (author != null && (author.isBlank() || author.length() > LONGEST)) {
            throw new InvalidInput(AUTHOR, "must have 1 to " + LONGEST + " characters", author);
        }
        return new Origin(
                author == null ? "anonymous" : author.strip(),
                shortened(request.getHeader("User-Agent")),
                String.valueOf(request.getAttribute(RequestIds.ATTRIBUTE)));
    }

    private static String shortened(@Nullable String client) {
        return client == null ? "unknown" : client.substring(0, Math.min(client.length(), LONGEST));
    }
}
