package io.dateline.development;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamTests {

    @ParameterizedTest
    @CsvSource({
        "25.1, 26.1, true",
        "25.1, 25.1, false",
        "25.0.8, 25.1, true",
        "25.0.8, 25.0.10, true",
        "25.1, 25.0.8, false",
        "25, 25.1, true",
        "999999999, 1470132000, true",
        ", 25.1, false",
        "25.1, , false"
    })
    void what_is_newer_is_told_by_its_numbers(String revision, String known, boolean older) {
        assertThat(new Upstream("ucdp-ged", "1f", null, "1", revision).olderThan(known))
                .isEqualTo(older);
    }
}
