package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every form of every level, with its level, its precision and the first and last day it allows; - where there is none.
 */
class ValidDateTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    2016-02-29           | 0 | day     | 2016-02-29    | 2016-02-29
                    2015-09              | 0 | month   | 2015-09-01    | 2015-09-30
                    2015                 | 0 | year    | 2015-01-01    | 2015-12-31
                    0000                 | 0 | year    | 0000-01-01    | 0000-12-31
                    0000-02-29           | 0 | day     | 0000-02-29    | 0000-02-29
                    9999-12-31           | 0 | day     | 9999-12-31    | 9999-12-31
                    19                   | 0 | century | 1900-01-01    | 1999-12-31
                    00                   | 0 | century | 0000-01-01    | 0099-12-31
                    2016-09-12T19:00:00  | 0 | second  | 2016-09-12    | 2016-09-12
                    2016-09-12T19:00Z    | 0 | minute  | 2016-09-12    | 2016-09-12
                    2016-09-12T23:30:00-04    | 0 | second | 2016-09-13 | 2016-09-13
                    2016-09-12T01:30:00+04:30 | 0 | second | 2016-09-11 | 2016-09-11
                    2004-01-01T10:10:10+00:59 | 0 | second | 2004-01-01 | 2004-01-01
                    2016-09-12T24:00:00Z | 0 | second  | 2016-09-13    | 2016-09-13
                    2016-09-12T10:00:00.250Z | 0 | second | 2016-09-12 | 2016-09-12
                    1964/2008            | 0 | interval | 1964-01-01   | 2008-12-31
                    2004-02-01/2005      | 0 | interval | 2004-02-01   | 2005-12-31
                    2005/2006-02         | 0 | interval | 2005-01-01   | 2006-02-28
                    2015-09-18/2015-09-18 | 0 | interval | 2015-09-18  | 2015-09-18
                    """)
    void level_0_is_read(String text, int level, String precision, String earliest, String latest) {
        check(text, level, precision, earliest, latest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    -0044-03-15          | 1 | day     | -0044-03-15   | -0044-03-15
                    -9999                | 1 | year    | -9999-01-01   | -9999-12-31
                    -0004-02-29          | 1 | day     | -0004-02-29   | -0004-02-29
                    -01                  | 1 | century | -0100-01-01   | -0001-12-31
                    -1985-04-12T23:20:30Z | 1 | second | -1985-04-12   | -1985-04-12
                    -1000/-0999          | 1 | interval | -1000-01-01  | -0999-12-31
                    Y170000002           | 1 | year    | +170000002-01-01 | +170000002-12-31
                    Y-10000              | 1 | year    | -10000-01-01  | -10000-12-31
                    Y12345?              | 1 | year    | +12345-01-01  | +12345-12-31
                    2001-21              | 1 | season  | 2001-01-01    | 2001-03-31
                    2001-22              | 1 | season  | 2001-04-01    | 2001-06-30
                    2001-23              | 1 | season  | 2001-07-01    | 2001-09-30
                    2001-24              | 1 | season  | 2001-10-01    | 2001-12-31
                    -2004-23             | 1 | season  | -2004-07-01   | -2004-09-30
                    2001-23~             | 1 | season  | 2001-07-01    | 2001-09-30
                    1984?                | 1 | year    | 1984-01-01    | 1984-12-31
                    2004-06~             | 1 | month   | 2004-06-01    | 2004-06-30
                    2004-06-11%          | 1 | day     | 2004-06-11    | 2004-06-11
                    201X                 | 1 | year    | 2010-01-01    | 2019-12-31
                    20XX                 | 1 | year    | 2000-01-01    | 2099-12-31
                    -20XX                | 1 | year    | -2099-01-01   | -2000-12-31
                    XXXX                 | 1 | year    | 0000-01-01    | 9999-12-31
                    2004-XX              | 1 | month   | 2004-01-01    | 2004-12-31
                    1985-02-XX           | 1 | day     | 1985-02-01    | 1985-02-28
                    1985-XX-XX           | 1 | day     | 1985-01-01    | 1985-12-31
                    XXXX-XX-XX           | 1 | day     | 0000-01-01    | 9999-12-31
                    1985-04-12/..        | 1 | interval | 1985-04-12   | -
                    1985/                | 1 | interval | 1985-01-01   | -
                    ../1985-04           | 1 | interval | -            | 1985-04-30
                    /1985-04-12          | 1 | interval | -            | 1985-04-12
                    ../..                | 1 | interval | -            | -
                    /..                  | 1 | interval | -            | -
                    ../                  | 1 | interval | -            | -
                    /                    | 1 | interval | -            | -
                    1984~/2004-06        | 1 | interval | 1984-01-01   | 2004-06-30
                    2003-22/2003-23      | 1 | interval | 2003-04-01   | 2003-09-30
                    """)
    void level_1_is_read(String text, int level, String precision, String earliest, String latest) {
        check(text, level, precision, earliest, latest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    199                  | 2 | decade  | 1990-01-01    | 1999-12-31
                    199%                 | 2 | decade  | 1990-01-01    | 1999-12-31
                    -005                 | 2 | decade  | -0050-01-01   | -0041-12-31
                    19~                  | 2 | century | 1900-01-01    | 1999-12-31
                    Y-17E7               | 2 | year    | -170000000-01-01 | -170000000-12-31
                    Y1E10                | 2 | year    | +10000000000-01-01 | +10000000000-12-31
                    1950S2               | 2 | year    | 1900-01-01    | 1999-12-31
                    -1859S2              | 2 | year    | -1899-01-01   | -1800-12-31
                    -1859S5              | 2 | year    | -1859-01-01   | -1859-12-31
                    0050S1               | 2 | year    | 0050-01-01    | 0059-12-31
                    Y171010000S3         | 2 | year    | +171000000-01-01 | +171999999-12-31
                    Y3388E2S3            | 2 | year    | +338000-01-01 | +338999-12-31
                    2001-25              | 2 | season  | 2001-01-01    | 2001-03-31
                    2001-28              | 2 | season  | 2001-10-01    | 2001-12-31
                    2001-29              | 2 | season  | 2001-10-01    | 2001-12-31
                    2001-34              | 2 | quarter | 2001-04-01    | 2001-06-30
                    2001-37              | 2 | quadrimester | 2001-01-01 | 2001-04-30
                    2001-38              | 2 | quadrimester | 2001-05-01 | 2001-08-31
                    2001-39              | 2 | quadrimester | 2001-09-01 | 2001-12-31
                    2001-40              | 2 | semester | 2001-01-01   | 2001-06-30
                    2001-41              | 2 | semester | 2001-07-01   | 2001-12-31
                    [1667,1668,1670..1672] | 2 | set   | 1667-01-01    | 1672-12-31
                    [..1760-12-03]       | 2 | set     | -             | 1760-12-03
                    [1760-12..]          | 2 | set     | 1760-12-01    | -
                    [1760-01,-1760-02,1760-12..] | 2 | set | -1760-02-01 | -
                    {1960,1961-12}       | 2 | set     | 1960-01-01    | 1961-12-31
                    {..1983-12-31,1984-10-10..1984-11-01} | 2 | set | - | 1984-11-01
                    [..1870,1880..]      | 2 | set     | -             | -
                    [2001-21,2001-22]    | 2 | set     | 2001-01-01    | 2001-06-30
                    [2020]               | 2 | set     | 2020-01-01    | 2020-12-31
                    2004-?06-?11         | 2 | day     | 2004-06-11    | 2004-06-11
                    2004?-06             | 2 | month   | 2004-06-01    | 2004-06-30
                    ?2004-06~            | 2 | month   | 2004-06-01    | 2004-06-30
                    ?-2004-06-04~        | 2 | day     | -2004-06-04   | -2004-06-04
                    2004?-06-~11         | 2 | day     | 2004-06-11    | 2004-06-11
                    ?1984                | 2 | year    | 1984-01-01    | 1984-12-31
                    156X-12-25           | 2 | day     | 1560-12-25    | 1569-12-25
                    XXXX-12-XX           | 2 | day     | 0000-12-01    | 9999-12-31
                    1XXX-12              | 2 | month   | 1000-12-01    | 1999-12-31
                    1XXX                 | 2 | year    | 1000-01-01    | 1999-12-31
                    1984-1X              | 2 | month   | 1984-10-01    | 1984-12-31
                    1984-0X              | 2 | month   | 1984-01-01    | 1984-09-30
                    2020-05-X5           | 2 | day     | 2020-05-05    | 2020-05-25
                    2X1X                 | 2 | year    | 2010-01-01    | 2919-12-31
                    200X-02-29           | 2 | day     | 2000-02-29    | 2008-02-29
                    -200X-02-29          | 2 | day     | -2008-02-29   | -2000-02-29
                    2004-XX-31           | 2 | day     | 2004-01-31    | 2004-12-31
                    2015-02-X9           | 2 | day     | 2015-02-09    | 2015-02-19
                    -000X                | 1 | year    | -0009-01-01   | -0001-12-31
                    -00X0                | 2 | year    | -0090-01-01   | -0010-12-31
                    -XXXX-12-XX          | 2 | day     | -9999-12-01   | -0001-12-31
                    201X-21              | 2 | season  | 2010-01-01    | 2019-03-31
                    2004-06-~01/2004-06-~20 | 2 | interval | 2004-06-01 | 2004-06-20
                    2004-06-XX/2004-07-03 | 2 | interval | 2004-06-01  | 2004-07-03
                    1919-XX-02/1919-XX-01 | 2 | interval | 1919-01-02  | 1919-12-01
                    """)
    void level_2_is_read(String text, int level, String precision, String earliest, String latest) {
        check(text, level, precision, earliest, latest);
    }

    private static void check(String text, int level, String precision, String earliest, String latest) {
        EdtfDate date = EdtfDate.parse(text);
        assertThat(date).hasToString(text);
        assertThat(date.level()).isEqualTo(level);
        assertThat(date.precision()).hasToString(precision);
        assertThat(date.bounds().earliestDay()).isEqualTo(earliest);
        assertThat(date.bounds().latestDay()).isEqualTo(latest);
    }

    @ParameterizedTest
    @CsvSource({
        "2016, false, false",
        "2016?, true, false",
        "2016~, false, true",
        "2016%, true, true",
        "2004?-06-~11, true, true",
        "2004-06-~11, false, true",
        "1984/2004-06~, false, true",
        "1984?/.., true, false",
        "'[1984~,1985?]', true, true",
        "1990S2, false, false"
    })
    void what_is_said_of_any_part_is_said_of_the_date(String text, boolean uncertain, boolean approximate) {
        assertThat(EdtfDate.parse(text).uncertain()).isEqualTo(uncertain);
        assertThat(EdtfDate.parse(text).approximate()).isEqualTo(approximate);
    }

    @ParameterizedTest
    @CsvSource({
        "2016, false, false, false, false",
        "../2016, true, false, false, false",
        "2016/.., false, true, false, false",
        "/2016, false, false, true, false",
        "2016/, false, false, false, true",
        "'[..2016]', true, false, false, false",
        "'{2015,2016..}', false, true, false, false"
    })
    void open_and_unknown_ends_are_told_apart(
            String text, boolean openStart, boolean openEnd, boolean unknownStart, boolean unknownEnd) {
        EdtfDate date = EdtfDate.parse(text);
        assertThat(date.openStart()).isEqualTo(openStart);
        assertThat(date.openEnd()).isEqualTo(openEnd);
        assertThat(date.unknownStart()).isEqualTo(unknownStart);
        assertThat(date.unknownEnd()).isEqualTo(unknownEnd);
    }
}
