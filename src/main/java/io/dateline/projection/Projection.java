package io.dateline.projection;

import java.util.List;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.core.io.Resource;

/** Tables that are filled by events alone, and can be thrown away and filled again at any time. */
public interface Projection {

    /** Lower-case, in the plural where it holds many: {@code timelines}. Part of names in the database, so never changed. */
    String name();

    /**
     * Raised whenever the same events would give other rows than before. The old rows go on being read by the new code while they
     * are replayed; where it could not read them, the tables change too, and with them the schema.
     */
    int version();

    /** Whether a change is answered only once this projection shows it too. */
    default boolean awaited() {
        return true;
    }

    /** The tables' DDL, each statement repeatable, with <code>${generation}</code> in every name. */
    Resource schema();

    /** What its rows are made with beside events and code, as words of a file: they are made anew where that is another. */
    default String madeWith() {
        return "";
    }

    /** The tables without the generation's suffix. */
    List<String> tables();

    /** Of these tables, and used by readers and by few events. */
    default List<LateIndex> lateIndexes() {
        return List.of();
    }

    /** Whether one of the events, of a batch that has not begun, is handled by reading many rows through such an index. */
    default boolean readsByLateIndex(Generation generation, List<? extends EventMessage<?>> events) {
        return false;
    }

    /**
     * An object with {@code @EventHandler} methods that writes to the tables of that generation, and nowhere else: it also runs in a
     * replay, where nothing but rows may come of it. What is to happen once in the world is done after the commit, and only where
     * {@link Generations#active} is this generation.
     */
    Object handler(Generation generation);

    /**
     * Count and order-independent checksum of the rows of each part that a reader would name, a timeline or a term, as of a
     * position that the generation has reached: two generations are equal where these are. Takes memory for the parts, not for
     * their rows.
     *
     * @param seen is told now and then how many more rows were read; what it throws ends the reading
     */
    SortedMap<String, Content> contents(Generation generation, long position, LongConsumer seen);

    /** How many rows, and the sum of their hashes. */
    record Content(long rows, long checksum) {

        public static final Content NOTHING = new Content(0, 0);

        public Content plus(long hash) {
            return new Content(rows + 1, checksum + hash);
        }

        public Content and(Content more) {
            return new Content(rows + more.rows, checksum + more.checksum);
        }
    }
}
