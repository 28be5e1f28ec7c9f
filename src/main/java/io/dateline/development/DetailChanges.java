package io.dateline.development;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs between two sayings of a development, field by field. */
public final class DetailChanges {

    private static final Map<String, Function<Details, @Nullable Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("date", Details::date);
        FIELDS.put("timeZone", Details::timeZone);
        FIELDS.put("after", Details::after);
        FIELDS.put("before", Details::before);
        FIELDS.put("kind", Details::kind);
        FIELDS.put("title", Details::title);
        FIELDS.put("summary", Details::summary);
        FIELDS.put("participants", Details::participants);
        FIELDS.put("themes", Details::themes);
        FIELDS.put("place", Details::place);
        FIELDS.put("claims", Details::claims);
        FIELDS.put("significance", Details::significance);
        FIELDS.put("sources", Details::sources);
    }

    private DetailChanges() {}

    /** A field with what it said and what it says; null where it says nothing. */
    public record Change(
            String field, @Nullable Object before, @Nullable Object after) {}

    public static List<Change> between(Details before, Details after) {
        return FIELDS.entrySet().stream()
                .map(field -> new Change(
                        field.getKey(),
                        field.getValue().apply(before),
                        field.getValue().apply(after)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }
}
