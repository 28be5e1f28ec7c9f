package io.dateline.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What waits in memory for one who is slow: some short things, or one that is long. */
class BatchTests {

    private final List<Integer> read = new ArrayList<>();

    private Stream<Integer> numbers() {
        return IntStream.rangeClosed(1, 20).boxed().peek(read::add);
    }

    @Test
    void short_ones_wait_together() {
        assertThat(Batch.of(numbers(), number -> 5_000)).hasSize(20).first().isEqualTo(1);
        assertThat(Batch.of(Stream.<Integer>of(), number -> 5_000)).isEmpty();
    }

    @Test
    void of_long_ones_so_many_wait_as_are_no_longer_than_a_million_letters_together() {
        assertThat(Batch.of(numbers(), number -> 400_000)).containsExactly(1, 2);
        assertThat(read).containsExactly(1, 2, 3);
    }

    @Test
    void one_waits_however_long_it_is_and_no_other_is_looked_at() {
        assertThat(Batch.of(numbers(), number -> 3_000_000)).containsExactly(1);
        assertThat(read).containsExactly(1);
    }
}
