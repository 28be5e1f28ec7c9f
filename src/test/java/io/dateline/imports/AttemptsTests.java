package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.development.DevelopmentId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class AttemptsTests {

    @Test
    void what_others_are_in_the_way_of_is_done_again_until_it_is_done() {
        Attempts attempts = new Attempts(Duration.ofMinutes(1));
        assertThat(attempts.<Integer>make(number -> {
                    if (number == 0) {
                        throw new ConcurrencyException("Somebody else was first");
                    }
                    if (number == 1) {
                        throw new LockAcquisitionFailedException("Somebody else has it");
                    }
                    return number;
                }))
                .isEqualTo(2);
    }

    @Test
    void it_is_given_up_in_the_end_and_not_tried_without_a_pause_until_then() {
        AtomicInteger tried = new AtomicInteger();
        Attempts attempts = new Attempts(Duration.ofMillis(200));
        assertThatThrownBy(() -> attempts.make(number -> {
                    tried.incrementAndGet();
                    throw new ConcurrencyException("Others are always first");
                }))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(tried.get()).isBetween(2, 12);
    }

    @Test
    void what_is_wrong_is_not_done_again() {
        Attempts attempts = new Attempts(Duration.ofMinutes(1));
        assertThatThrownBy(() -> attempts.make(number -> {
                    throw new EventNotImported(DevelopmentId.of("number-" + number));
                }))
                .hasMessageContaining("number-0");
    }
}
