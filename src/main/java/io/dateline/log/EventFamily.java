package io.dateline.log;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The events of one room, given to the log as a bean.
 *
 * @param sealed a sealed interface whose permitted records all carry {@link Stored}
 */
public record EventFamily(Class<?> sealed) {

    public EventFamily {
        if (!sealed.isSealed()) {
            throw new IllegalArgumentException(sealed + " is not sealed, so its events cannot be listed");
        }
    }

    public List<Class<?>> events() {
        return records(sealed).distinct().toList();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventFamily::records)
                : Stream.of(type);
    }
}
