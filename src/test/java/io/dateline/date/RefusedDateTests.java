package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedDateTests {

    private static DateProblem refusal(String text) {
        return catchThrowableOfType(DateProblem.class, () -> EdtfDate.parse(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2016-02-30     | 8  | February 2016 has 29 days
                    2019-02-29     | 8  | February 2019 has 28 days
                    1960-06-31     | 8  | June 1960 has 30 days
                    2016-13        | 5  | there is no month 13: months are 01 to 12, seasons 21 to 41
                    2016-00        | 5  | there is no month 00: months are 01 to 12, seasons 21 to 41
                    2016-07-00     | 8  | there is no day 00
                    2016-07-32     | 8  | there is no day 32
                    156X-11-31     | 8  | no month that fits has a day 31
                    1XX1-02-29     | 8  | no month that fits has a day 29
                    2016-2X        | 5  | there is no month 2X: months are 01 to 12, seasons 21 to 41
                    2016-21-05     | 7  | a season has no days
                    20015          | 4  | a year has four digits
                    -0000          | 0  | there is no year minus zero
                    -00            | 0  | there is no year minus zero
                    Y2006          | 0  | Y is for years of more than four digits only
                    Y1E3           | 0  | Y is for years of more than four digits only
                    Y012345        | 1  | the digits of the year may not begin with 0
                    Y17E           | 4  | expected an exponent, found the end
                    Y170000002-12  | 10 | expected nothing more, found '-'
                    1950S0         | 5  | a number of significant digits may not begin with 0
                    195XS2         | 4  | significant digits need a year without unspecified digits
                    1984??         | 5  | expected nothing more, found '?'
                    -?1984         | 1  | expected a year, found '?'
                    ?19            | 0  | a qualifier goes before a year of four digits, or after the date
                    2016-07-14T12:00:00? | 19 | expected nothing more, found '?'
                    2016-07-XXT12:00:00Z | 10 | a time of day needs a day that is certain and complete
                    2016-07-14T25:00:00Z | 11 | hours go up to 24
                    2016-07-14T24:00:01Z | 11 | 24:00:00 is the last moment of a day
                    2016-07-14T12:60:00Z | 14 | minutes go up to 59
                    2016-07-14T12:00:60Z | 17 | seconds go up to 59
                    2016-07-14T12:00:00.5Z | 20 | a fraction of a second has three digits
                    2016-07-14T12:00:00-00:00 | 19 | an offset of zero is Z or +00:00
                    2016-07-14T12:00:00+14:01 | 19 | offsets run from -12:00 to +14:00
                    2016-07-14T12:00:00-12:30 | 19 | offsets run from -12:00 to +14:00
                    2016/2015      | 5  | the end of the interval lies before its start
                    2012-24/2012-21 | 8 | the end of the interval lies before its start
                    2016-09-12/2016-09 | 11 | the end of the interval lies before its start
                    2016-07-14T12:00:00Z/2016-07-15 | 0 | an interval in EDTF runs between dates without time of day
                    Y-61000/-2000  | 0  | an interval runs between days, months, seasons or years of four digits
                    2000/12        | 5  | an interval runs between days, months, seasons or years of four digits
                    2012/2013/2014 | 9  | expected nothing more, found '/'
                    ..             | 2  | expected '/' after the start of an interval, found the end
                    []             | 1  | expected a year, found ']'
                    [2020}         | 5  | expected ',' or ']', found '}'
                    [2020,]        | 6  | expected a year, found ']'
                    [2020.,2021]   | 6  | expected '..', found ','
                    [2020..,2021]  | 7  | expected a year, found ','
                    [1880..1870]   | 7  | the end of the range lies before its start
                    [1870-01..1871] | 10 | both ends of '..' must have the same precision
                    [[2020]]       | 1  | expected a year, found '['
                    [2019/2020]    | 5  | expected ',' or ']', found '/'
                    [Y12345]       | 1  | a set holds days, months, seasons or years of four digits
                    abcd           | 0  | expected a year, found 'a'
                    ٢٠١٦           | 0  | expected a year, found U+0662
                    """)
    void a_text_that_is_no_date_is_refused_with_its_place_and_the_reason(String text, int position, String reason) {
        DateProblem problem = refusal(text);
        assertThat(problem.text()).isEqualTo(text);
        assertThat(problem.position()).isEqualTo(position);
        assertThat(problem.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" 2016", "2016 ", "20 16", "2016\t", "2016\n", "2016\u0000", "[2016, 2017]", "+2016", "2016-W07"
            })
    void blanks_and_signs_of_other_formats_are_refused(String text) {
        assertThat(refusal(text)).isNotNull();
    }

    @Test
    void no_text_at_all_is_refused() {
        assertThat(refusal("").reason()).isEqualTo("there is no text");
        assertThat(refusal(null).reason()).isEqualTo("there is no text");
        assertThat(refusal(null).text()).isEmpty();
    }

    @Test
    void a_text_of_more_than_300_characters_is_refused_unread() {
        DateProblem problem = refusal("2".repeat(1_000_000));
        assertThat(problem.position()).isEqualTo(300);
        assertThat(problem.reason()).isEqualTo("it is longer than 300 characters");
        assertThat(problem.getMessage()).hasSizeLessThan(200);
    }

    @Test
    void a_refusal_says_all_it_knows_in_one_sentence() {
        assertThat(refusal("2016-7-5"))
                .hasMessage("'2016-7-5' is no EDTF date: expected a month of two digits, found '7' (position 5);"
                        + " write 2016-07-05");
    }
}
