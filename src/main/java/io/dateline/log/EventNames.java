package io.dateline.log;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which stored name stands for which event class, both ways. */
public final class EventNames {

    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<Class<?>, Stored> names = new HashMap<>();

    /** @throws IllegalStateException where an event has no name, or two have the same */
    public EventNames(Collection<EventFamily> families) {
        families.stream().flatMap(family -> family.events().stream()).forEach(this::add);
    }

    private void add(Class<?> event) {
        Stored stored = event.getAnnotation(Stored.class);
        if (stored == null) {
            throw new IllegalStateException("Give " + event.getName() + " a name and revision with @Stored");
        }
        Class<?> other = classes.putIfAbsent(stored.name(), event);
        if (other != null) {
            throw new IllegalStateException("The name " + stored.name() + " stands for " + other + " and " + event);
        }
        names.put(event, stored);
    }

    public @Nullable Stored nameOf(Class<?> event) {
        return names.get(event);
    }

    public @Nullable Class<?> classOf(String name) {
        return classes.get(name);
    }

    /** Sorted. */
    List<String> known() {
        return classes.keySet().stream().sorted().toList();
    }

    public Map<Class<?>, Stored> all() {
        return Collections.unmodifiableMap(names);
    }
}
