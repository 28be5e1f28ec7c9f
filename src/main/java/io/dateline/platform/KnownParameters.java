package io.dateline.platform;

import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a query parameter that nobody reads: ignored, a misspelt filter would answer more than was asked for. */
@Component
class KnownParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || request.getDispatcherType() != DispatcherType.REQUEST
                || !request.getRequestURI().startsWith("/api/")) {
            return true;
        }
        Set<String> names = known.computeIfAbsent(method, KnownParameters::names);
        List<FieldError> unknown = request.getParameterMap().entrySet().stream()
                .filter(parameter -> !names.contains(parameter.getKey()))
                .map(parameter -> new FieldError(
                        parameter.getKey(),
                        "is not known here; known are " + (names.isEmpty() ? "none" : String.join(", ", names)),
                        String.join(" and ", parameter.getValue())))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
        return true;
    }

    private static Set<String> names(HandlerMethod method) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
            if (single != null) {
                names.add(
                        single.name().isEmpty()
                                ? String.valueOf(parameter.getParameter().getName())
                                : single.name());
            }
            if (parameter.hasParameterAnnotation(ParameterObject.class)) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        }
        return names;
    }
}
