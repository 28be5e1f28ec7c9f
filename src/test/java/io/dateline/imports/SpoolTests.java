package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.dateline.Example;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class SpoolTests {

    @Test
    void what_was_added_under_a_key_comes_back_in_order() {
        try (Spool<String> spool = new Spool<>(Example.JSON, String.class)) {
            for (int number = 0; number < 100; number++) {
                spool.add("key-" + number % 7, "value " + number);
            }
            assertThat(spool.all("key-3"))
                    .hasSize(14)
                    .startsWith("value 3", "value 10")
                    .endsWith("value 94");
            assertThat(spool.all("key-7")).isEmpty();
            assertThat(spool.has("key-6")).isTrue();
            assertThat(spool.has("key-7")).isFalse();
        }
    }

    @Test
    void very_many_under_one_key_take_no_more_to_add_than_as_many_under_others() {
        int many = 20_000;
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (Spool<Integer> spool = new Spool<>(Example.JSON, Integer.class)) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int number = 0; number < many; number++) {
                spool.add("key-" + number, number);
            }
            long between = threads.getCurrentThreadAllocatedBytes();
            for (int number = 0; number < many; number++) {
                spool.add("key", number);
            }
            long one = threads.getCurrentThreadAllocatedBytes() - between;
            assertThat(one).isLessThan(2 * (between - before));
            assertThat(spool.all("key")).hasSize(many);
        }
    }
}
