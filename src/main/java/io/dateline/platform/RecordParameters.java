package io.dateline.platform;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Fills a record marked as {@link ParameterObject} from the query: one text for a String, every value as it came for a List.
 * Spring's own binding would split a list's only value at its commas, and a comma means something else here. That a text comes once
 * is seen to by {@link KnownParameters}.
 */
@Component
class RecordParameters implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ParameterObject.class)
                && parameter.getParameterType().isRecord();
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder)
            throws NoSuchMethodException {
        RecordComponent[] components = parameter.getParameterType().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component, request.getParameterValues(component.getName())))
                .toArray();
        Constructor<?> constructor = parameter.getParameterType().getDeclaredConstructor(types);
        return BeanUtils.instantiateClass(constructor, values);
    }

    private static @Nullable Object value(RecordComponent component, String @Nullable [] given) {
        if (given == null) {
            return null;
        }
        if (component.getType() == List.class) {
            return List.of(given);
        }
        return given[0];
    }
}
