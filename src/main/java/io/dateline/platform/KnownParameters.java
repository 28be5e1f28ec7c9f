package io.dateline.platform;

import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a query parameter that nobody reads: ignored, a misspelt filter would answer more than was asked for. Nor may one be given
 * twice unless several values are read: Spring would join them by a comma.
 */
@Component
class KnownParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || request.getDispatcherType() != DispatcherType.REQUEST
                || !request.getRequestURI().startsWith("/api/")) {
            return true;
        }
        Map<String, Class<?>> types = known.computeIfAbsent(method, KnownParameters::types);
        List<FieldError> refusals = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            String why = refusal(types, name, values);
            if (why != null) {
                refusals.add(new FieldError(name, why, String.join(" and ", values)));
            }
        });
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        return true;
    }

    private static @Nullable String refusal(Map<String, Class<?>> types, String name, String[] values) {
        if (types.isEmpty()) {
            return "is not known here: no parameters are taken";
        }
        if (!types.containsKey(name)) {
            return "is not known here; known are " + String.join(", ", types.keySet());
        }
        if (values.length > 1 && types.get(name) != List.class) {
            return "may be given once only";
        }
        // No database keeps it for sure, and some refuse even to look for it.
        return Arrays.stream(values).anyMatch(value -> value.indexOf(0) >= 0)
                ? "must not have the character U+0000 in it"
                : null;
    }

    private static Map<String, Class<?>> types(HandlerMethod method) {
        Map<String, Class<?>> types = new TreeMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
            if (single != null) {
                types.put(
                        single.name().isEmpty()
                                ? String.valueOf(parameter.getParameter().getName())
                                : single.name(),
                        parameter.getParameterType());
            }
            if (parameter.hasParameterAnnotation(ParameterObject.class)) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .forEach(component -> types.put(component.getName(), component.getType()));
            }
        }
        return types;
    }
}
