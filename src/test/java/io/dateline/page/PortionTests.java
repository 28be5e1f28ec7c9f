package io.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A page has as many items as were asked for, or fewer that are large, and says whether others follow. */
class PortionTests {

    private final List<Integer> asked = new ArrayList<>();

    /** Of so many numbers that there are. */
    private Portion<Integer> read(int limit, int there, long letters) {
        return Portion.read(
                limit,
                (last, atMost) -> {
                    asked.add(atMost);
                    int from = last == null ? 1 : last + 1;
                    return IntStream.rangeClosed(from, Math.min(there, from + atMost - 1))
                            .boxed()
                            .toList();
                },
                item -> letters);
    }

    @Test
    void small_items_fill_a_page_to_its_limit_and_no_further() {
        assertThat(read(120, 500, 2_000).items()).hasSize(120).last().isEqualTo(120);
        assertThat(read(120, 500, 2_000).more()).isTrue();
        assertThat(read(120, 121, 2_000).more()).isTrue();
        assertThat(read(120, 120, 2_000).more()).isFalse();
        assertThat(read(120, 7, 2_000).items()).hasSize(7);
        assertThat(read(120, 0, 2_000).items()).isEmpty();
    }

    @Test
    void a_usual_page_is_read_at_once() {
        read(50, 500, 2_000);
        assertThat(asked).containsExactly(51);
    }

    @Test
    void a_page_of_large_items_ends_early_and_the_rest_follows() {
        Portion<Integer> page = read(1000, 1000, 500_000);
        assertThat(page.items()).hasSize(9);
        assertThat(page.more()).isTrue();
        assertThat(asked).containsExactly(51);
    }

    @Test
    void one_item_is_answered_however_large_it_is() {
        assertThat(read(10, 2, 100_000_000).items()).containsExactly(1);
        assertThat(read(10, 1, 100_000_000).more()).isFalse();
    }
}
