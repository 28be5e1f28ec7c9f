package io.dateline.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnDateTests {

    private static final Days FOURTH_OF_MAY = days("2022-05-04", "2022-05-04");

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'On 4 May 2022, it was shelled','On  , it was shelled'",
                "'On May 4th, 2022 it was','On   it was'",
                "'on the 4th of May it was','on the   it was'",
                "'since 2022-05-04.','since  .'",
                "'It was in 2022','It was in  '",
                "'On 5 May 2022','On 5 May 2022'",
                "'On 4 May 2021','On 4 May 2021'",
                "'On 31 June','On 31 June'",
                "'4 were killed in May','4 were killed in May'",
                "'May 20th','May 20th'",
                "'in May 2022','in May  '",
                "'2021 shells','2021 shells'",
                "'20220 shells','20220 shells'"
            })
    void the_day_and_the_year_of_its_own_are_left_out_and_no_other_figure(String told, String left) {
        assertThat(OwnDate.leftOut(told, FOURTH_OF_MAY)).isEqualTo(left);
    }

    @Test
    void any_day_within_its_own_is_left_out() {
        assertThat(OwnDate.leftOut("From 30 December to 2 January", days("2021-12-30", "2022-01-02")))
                .isEqualTo("From   to  ");
    }

    @Test
    void a_date_that_is_open_has_no_figures() {
        assertThat(OwnDate.leftOut("Since 4 May 2022", new Days(-3_000_000_000L, 19_000, false)))
                .isEqualTo("Since 4 May 2022");
    }

    private static Days days(String first, String last) {
        return new Days(
                LocalDate.parse(first).toEpochDay(), LocalDate.parse(last).toEpochDay(), false);
    }
}
