package io.dateline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkingTests {

    private static final List<Integer> STEPS = IntStream.range(0, 80).boxed().toList();

    @Test
    void only_the_steps_that_matter_are_left() {
        assertThat(Shrinking.smallest(STEPS, steps -> steps.containsAll(List.of(3, 17, 78))))
                .containsExactly(3, 17, 78);
    }

    @Test
    void a_history_that_fails_whatever_happens_shrinks_to_nothing() {
        assertThat(Shrinking.smallest(STEPS, steps -> true)).isEmpty();
    }
}
