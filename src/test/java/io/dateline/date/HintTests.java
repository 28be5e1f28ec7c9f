package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write instead of EDTF, and what they are told. */
class HintTests {

    private static DateProblem refusal(String text) {
        return catchThrowableOfType(DateProblem.class, () -> EdtfDate.parse(text));
    }

    @Test
    void a_date_with_two_readings_is_refused_with_both() {
        DateProblem problem = refusal("03/04/2016");
        assertThat(problem.reason()).isEqualTo("day and month cannot be told apart");
        assertThat(problem.readings()).containsExactly("2016-03-04", "2016-04-03");
        assertThat(problem.hint()).isEqualTo("write 2016-03-04 or 2016-04-03");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    13/04/2016             | write 2016-04-13
                    04/04/2016             | write 2016-04-04
                    03.04.2016             | write 2016-04-03
                    2016-7-5               | write 2016-07-05
                    2016-7                 | write 2016-07
                    2016/07/05             | write 2016-07-05
                    2016.07.05             | write 2016-07-05
                    2016/07                | write 2016-07
                    20160705               | write 2016-07-05
                    2016-13-04             | write 2016-04-13
                    07/2016                | write 2016-07
                    2016-2017              | write 2016/2017
                    3rd of April 2016      | write 2016-04-03
                    July 2016              | write 2016-07
                    5 July 2016            | write 2016-07-05
                    July 5th, 2016         | write 2016-07-05
                    Sept 2016              | write 2016-09
                    summer 2016            | write 2016-22
                    2016-Q3                | write 2016-35
                    circa 1900             | write 1900~
                    c. July 2016           | write 2016-07~
                    1990s                  | write 199X
                    44 BC                  | write -0043
                    since 2016             | write 2016/..
                    before 2015-09-18      | write ../2015-09-18
                    2016-07-14 to 2016-07-15 | write 2016-07-14/2016-07-15
                    2014–2016              | write 2014/2016
                    2016-07-14/15          | write 2016-07-14/2016-07-15
                    2016-09-12/2016-09     | write 2016-09-12/2016-09-XX
                    2016-02-01/2016        | write 2016-02-01/2016-XX
                    2016/2015              | write 2015/2016
                    2016-07-14T10:00:00Z/2016-07-15T11:00:00Z | write 2016-07-14/2016-07-15
                    ..1984                 | write ../1984
                    1984..                 | write 1984/..
                    Y2006                  | write 2006
                    -0000                  | write 0000
                    +2006                  | write 2006
                    1985-04-12?~           | write 1985-04-12%
                    unknown/2006           | write /2006
                    2004-01-01/open        | write 2004-01-01/..
                    2004-06-uu             | write 2004-06-XX
                    196x                   | write 196X
                    y17e7                  | write Y17E7
                    y17101e4p3             | write Y17101E4S3
                    1985-04-12t23:20:30z   | write 1985-04-12T23:20:30Z
                    1985-04-12 23:20:30    | write 1985-04-12T23:20:30
                    2016-05-02T16:54:59+0230 | write 2016-05-02T16:54:59+02:30
                    [1667, 1668]           | write [1667,1668]
                    ' 2016'                | write 2016
                    20015 | a year of more than four digits is written Y20015, should one so far off be meant
                    05/07/16               | the year has four digits and comes first, as in 2016-07-05
                    2016-W27               | EDTF has no week dates and no ordinal dates: write the day or days
                    2016-07-14T10:00:00 03:00 | a + in a URL is written %2B
                    2016-07-14T10:00:60Z   | leap seconds are not told: write :59
                    2004-(06)?-11 | parentheses were dropped in 2019: write ?, ~ or % before the part, as in 2004-?06
                    2001-21^southernHemisphere | seasons of hemispheres have codes: 25 to 28 north, 29 to 32 south
                    """)
    void a_slip_is_answered_with_what_was_perhaps_meant(String text, String hint) {
        assertThat(refusal(text).hint()).isEqualTo(hint);
        assertThat(refusal(text).readings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2016-02-30", "30/02/2016", "nonsense", "may", "2016-99", "2016-07-14T99:00:00Z"})
    void where_nothing_sensible_is_meant_nothing_is_suggested(String text) {
        assertThat(refusal(text).hint()).isNull();
    }
}
