package io.dateline.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldErrorTests {

    @ParameterizedTest
    @ValueSource(ints = {198, 199, 200, 201})
    void a_long_value_is_cut_between_signs(int before) {
        String value = "x".repeat(before) + "😀".repeat(10);
        String cut = (String) new FieldError("title", "is too long", value).value();
        assertThat(cut).hasSizeLessThanOrEqualTo(201).endsWith("…");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(cut)).isTrue();
    }
}
