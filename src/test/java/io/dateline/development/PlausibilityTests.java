package io.dateline.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlausibilityTests {

    private static final LocalDate TODAY = LocalDate.of(2016, 10, 1);
    private static final Plausibility OF_A_STRIKE = new Plausibility(false, TODAY);
    private static final Plausibility OF_A_VISIT = new Plausibility(true, TODAY);

    private static Source source(String published, @Nullable String accessed) {
        return new Source(null, "A paper", null, null, published, accessed, null, null, null, null, null, null);
    }

    private static Details details(String date, @Nullable String zone, Source... sources) {
        return new Details(
                date,
                zone,
                null,
                null,
                "strike",
                "Title",
                "Summary",
                null,
                null,
                null,
                null,
                null,
                Arrays.asList(sources));
    }

    private static List<Unlikely> strike(String date, String published) {
        return OF_A_STRIKE.of(details(date, null, source(published, null))).all().stream()
                .map(Doubts.Doubt::code)
                .toList();
    }

    private static List<Unlikely> read(String published, String accessed) {
        return OF_A_STRIKE.of("", source(published, accessed)).codes();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2016-07-15                | 2016-07-14
                    2016-08                   | 2016-07-31
                    2017                      | 2016-09-30
                    2016-07-15/..             | 2016-07-14
                    2016-07-15/               | 2016-07-14
                    [2016-07-15,2016-07-20]   | 2016-07-14
                    2016-07-15?               | 2016-07-14~
                    2016-07-17T00:00:00Z      | 2016-07-14
                    """)
    void what_no_report_can_have_told_of_yet_is_unlikely(String date, String published) {
        assertThat(strike(date, published)).containsExactly(Unlikely.AFTER_REPORTS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2016-07-14                | 2016-07-14
                    2016-07-14/2016-08        | 2016-07-14
                    2016-07                   | 2016-07-14
                    2016-07-20                | 2016-07
                    2016-07-20                | 2016-07-14/..
                    2016                      | 2016-07-14
                    201X                      | 2016-07-14
                    2016-XX-31                | 2016-07-14
                    [..2016-08]               | 2016-07-14
                    ../2017                   | 2016-07-14
                    /2017                     | 2016-07-14
                    ../..                     | 2016-07-14
                    2015-09/..                | 2016-07-14
                    1850                      | 2016-07-14
                    2016-07-14T23:59:59-10:00 | 2016-07-14
                    2016-07-15T01:00:00+03:00 | 2016-07-14
                    """)
    void what_a_report_may_have_told_of_is_likely(String date, String published) {
        assertThat(strike(date, published)).isEmpty();
    }

    @Test
    void the_newest_source_counts() {
        Details told = details("2016-07-20", null, source("2016-07-14", null), source("2016-07-21", null));
        assertThat(OF_A_STRIKE.of(told).all()).isEmpty();
    }

    @Test
    void a_report_of_an_impossible_day_says_nothing_about_the_date() {
        assertThat(OF_A_STRIKE
                        .of(details("2016-07-14", null, source("2915-07-15", null)))
                        .codes())
                .containsExactly(Unlikely.PUBLISHED_IN_FUTURE);
        assertThat(OF_A_STRIKE
                        .of(details("2016-07-20", null, source("2016-07-14", null), source("2915", null)))
                        .codes())
                .containsExactly(Unlikely.AFTER_REPORTS, Unlikely.PUBLISHED_IN_FUTURE);
    }

    @Test
    void a_local_time_is_read_in_its_zone() {
        Source evening = source("2016-07-14", null);
        assertThat(OF_A_STRIKE
                        .of(details("2016-07-15T13:00:00", "Pacific/Auckland", evening))
                        .all())
                .isEmpty();
        assertThat(OF_A_STRIKE
                        .of(details("2016-07-15T13:00:00", "America/New_York", evening))
                        .codes())
                .containsExactly(Unlikely.AFTER_REPORTS);
    }

    @Test
    void what_can_be_announced_may_lie_ahead_but_not_a_decade() {
        Source announcement = source("2016-07-14", null);
        assertThat(OF_A_VISIT.of(details("2021-07", null, announcement)).all()).isEmpty();
        assertThat(OF_A_VISIT.of(details("2026-07", null, announcement)).codes())
                .containsExactly(Unlikely.LONG_AFTER_REPORTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1016-09-04", "1815", "-0043", "Y-20015", "Y-3E20", "../1800", "/1800", "10XX"})
    void what_lies_centuries_before_its_report_is_unlikely(String date) {
        assertThat(strike(date, "2016-09-07")).containsExactly(Unlikely.LONG_BEFORE_REPORTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-04", "2116-09-04", "9999", "Y20015", "Y3E20", "2100/.."})
    void what_lies_many_years_after_its_report_is_unlikely(String date) {
        assertThat(strike(date, "2016-09-07")).containsExactly(Unlikely.LONG_AFTER_REPORTS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2016-10-02             | PUBLISHED_IN_FUTURE
                    2106-07-14             | PUBLISHED_IN_FUTURE
                    Y20015                 | PUBLISHED_IN_FUTURE
                    2016-10-02/..          | PUBLISHED_IN_FUTURE
                    1599-12-31             | PUBLISHED_BEFORE_NEWSPAPERS
                    0016-07-14             | PUBLISHED_BEFORE_NEWSPAPERS
                    ../1599                | PUBLISHED_BEFORE_NEWSPAPERS
                    """)
    void a_report_comes_neither_from_the_future_nor_from_before_newspapers(String published, Unlikely doubt) {
        assertThat(OF_A_STRIKE.of("", source(published, null)).codes()).containsExactly(doubt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-10-01", "2016-10", "2016", "1600", "../..", "2016-09/..", "../1700", "XXXX"})
    void a_report_of_today_or_of_a_day_that_is_not_known_is_likely(String published) {
        assertThat(OF_A_STRIKE.of("", source(published, null)).all()).isEmpty();
    }

    @Test
    void a_report_is_read_between_its_publication_and_today() {
        assertThat(read("2016-07-14", "2016-07-14")).isEmpty();
        assertThat(read("2016-07-14", "2016-07")).isEmpty();
        assertThat(read("2016-07-14", "2016-10-01")).isEmpty();
        assertThat(read("2016-07-14", "2016-07-13")).containsExactly(Unlikely.ACCESSED_BEFORE_PUBLISHED);
        assertThat(read("2016-07-14", "2016-10-02")).containsExactly(Unlikely.ACCESSED_IN_FUTURE);
    }

    @Test
    void every_doubt_names_its_field_its_value_and_its_reason_in_plain_words() {
        Doubts doubts = OF_A_STRIKE.of(
                details("2016-07-15", null, source("2016-07-14", null), source("2016-07-13", "2016-07-12")));
        assertThat(doubts.all())
                .containsExactly(
                        new Doubts.Doubt(
                                Unlikely.AFTER_REPORTS,
                                "date",
                                "begins after the newest of its sources, of 2016-07-14, and no report tells of a strike"
                                        + " before it happens",
                                "2016-07-15"),
                        new Doubts.Doubt(
                                Unlikely.ACCESSED_BEFORE_PUBLISHED,
                                "sources[1].accessed",
                                "lies before the report came out, on 2016-07-13",
                                "2016-07-12"));
    }
}
