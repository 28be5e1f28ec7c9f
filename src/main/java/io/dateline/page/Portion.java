package io.dateline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * As many items as a page may have, or fewer where they are large: a thousand developments that are told at great length would not
 * fit into memory.
 *
 * @param more whether others follow
 */
public record Portion<T>(List<T> items, boolean more) {

    /** One more than a page usually has, which is then read at once. */
    public static final int AT_ONCE = 51;

    /** Of what is answered at once: whatever comes after so many waits for the next answer. */
    public static final long MOST_LETTERS = 4_000_000;

    /** Reads the next ones. */
    public interface Reader<T> {
        List<T> after(@Nullable T last, int atMost);
    }

    /** @param letters how long an item is */
    public static <T> Portion<T> read(int limit, Reader<T> reader, ToLongFunction<T> letters) {
        List<T> items = new ArrayList<>();
        long sum = 0;
        while (true) {
            T last = items.isEmpty() ? null : items.get(items.size() - 1);
            int wanted = Math.min(AT_ONCE, limit + 1 - items.size());
            List<T> some = reader.after(last, wanted);
            for (T item : some) {
                if (items.size() == limit || sum > MOST_LETTERS) {
                    return new Portion<>(items, true);
                }
                items.add(item);
                sum += letters.applyAsLong(item);
            }
            if (some.size() < wanted) {
                return new Portion<>(items, false);
            }
        }
    }
}
