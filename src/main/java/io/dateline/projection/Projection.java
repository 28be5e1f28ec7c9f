package io.dateline.projection;

import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;

/** Tables that are filled by events alone, and can be thrown away and filled again at any time. */
public interface Projection {

    /** Lower-case, in the plural where it holds many: {@code timelines}. Part of names in the database, so never changed. */
    String name();

    /** Raised whenever the same events would give other rows than before. */
    int version();

    /** Whether a change is answered only once this projection shows it too. */
    default boolean awaited() {
        return true;
    }

    /** The tables' DDL, each statement repeatable, with <code>${generation}</code> in every name. */
    Resource schema();

    /** The tables without the generation's suffix. */
    List<String> tables();

    /** An object with {@code @EventHandler} methods that writes to the tables of that generation, and nowhere else. */
    Object handler(Generation generation);

    /** Count and order-independent checksum of the rows of each table, to tell whether two generations are equal. */
    Map<String, Content> contents(Generation generation);

    /** How many rows, and the sum of their hashes. */
    record Content(long rows, long checksum) {}
}
