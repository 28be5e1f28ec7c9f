package io.dateline.vocabulary;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The terms of one type, found by id, name or alias; letter case does not count. */
final class Terms<T> {

    private final Map<String, T> byId = new TreeMap<>();
    private final Map<String, String> ids = new TreeMap<>();

    void add(String id, T details, Iterable<String> names) {
        byId.put(id, details);
        names.forEach(name -> ids.putIfAbsent(key(name), id));
    }

    Map<String, T> all() {
        return byId;
    }

    @Nullable
    T get(String id) {
        return byId.get(id);
    }

    /** The id that a name stands for. An id stands for itself, even where it is another's alias. */
    @Nullable
    String resolve(String name) {
        return byId.containsKey(name) ? name : ids.get(key(name));
    }

    @Nullable
    String suggest(String name) {
        String id = Suggestions.nearest(name, byId.keySet());
        if (id != null) {
            return id;
        }
        String alias = Suggestions.nearest(key(name), ids.keySet());
        return alias == null ? null : ids.get(alias);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
