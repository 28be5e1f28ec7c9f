package io.dateline.document;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs between two sayings of the same thing, component by component of their record. */
public final class Records {

    private Records() {}

    public static <T> List<Change> between(T before, T after) {
        List<Change> changes = new ArrayList<>();
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            Object was = value(component, before);
            Object now = value(component, after);
            if (!Objects.equals(was, now)) {
                changes.add(new Change(component.getName(), was, now));
            }
        }
        return changes;
    }

    /**
     * What changed from one saying to the next, done to a third; what stayed the same is left as it is there, and so is each element
     * of a list.
     */
    @SuppressWarnings("unchecked")
    public static <T> T apply(T to, T before, T after) {
        RecordComponent[] components = to.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> applied(value(component, to), value(component, before), value(component, after)))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (T) to.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException notPublic) {
            throw new IllegalStateException(to.getClass() + " is no public record", notPublic);
        }
    }

    private static @Nullable Object applied(@Nullable Object to, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return to;
        }
        if (Objects.equals(to, before)
                || !(to instanceof List<?> here && before instanceof List<?> was && after instanceof List<?> is)) {
            return after;
        }
        return Stream.concat(
                        here.stream().filter(element -> is.contains(element) || !was.contains(element)),
                        is.stream().filter(element -> !was.contains(element) && !here.contains(element)))
                .toList();
    }

    /** What a record holds under that name; null where it has no such component. */
    public static @Nullable Object value(Record of, String name) {
        return Arrays.stream(of.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(component -> value(component, of))
                .orElse(null);
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException notPublic) {
            throw new IllegalStateException(of.getClass() + " is no public record", notPublic);
        }
    }
}
