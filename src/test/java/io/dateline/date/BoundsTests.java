package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BoundsTests {

    private static Bounds of(String text) {
        return EdtfDate.parse(text).bounds();
    }

    private static long utc(String time) {
        return LocalDateTime.parse(time).toEpochSecond(ZoneOffset.UTC);
    }

    @Test
    void a_day_lasts_from_its_first_second_to_its_last() {
        assertThat(of("2016-09-12")).isEqualTo(new Bounds(utc("2016-09-12T00:00:00"), utc("2016-09-12T23:59:59")));
    }

    @Test
    void a_minute_lasts_sixty_seconds_and_a_second_one() {
        assertThat(of("2016-09-12T19:00Z"))
                .isEqualTo(new Bounds(utc("2016-09-12T19:00:00"), utc("2016-09-12T19:00:59")));
        assertThat(of("2016-09-12T19:00:05.999Z"))
                .isEqualTo(new Bounds(utc("2016-09-12T19:00:05"), utc("2016-09-12T19:00:05")));
    }

    @Test
    void what_happened_on_all_dates_of_a_set_did_not_end_before_the_set_begins() {
        EdtfDate all = EdtfDate.parse("{8119..X00X}");
        assertThat(all.ended(ZoneOffset.UTC).earliest()).isEqualTo(all.bounds().earliest());
    }

    @Test
    void what_is_open_has_no_bound_and_no_day() {
        assertThat(of("../2016").earliest()).isEqualTo(Bounds.OPEN_START);
        assertThat(of("2016/").latest()).isEqualTo(Bounds.OPEN_END);
        assertThat(of("../..").earliestDay()).isNull();
        assertThat(of("../..").latestDay()).isNull();
    }

    @Test
    void bounds_overlap_when_they_share_a_second() {
        assertThat(of("2016-09").overlaps(of("2016-09-30/2016-10-02"))).isTrue();
        assertThat(of("2016-09").overlaps(of("2016-10"))).isFalse();
        assertThat(of("2016/..").overlaps(of("2020-01-01"))).isTrue();
        assertThat(of("../..").overlaps(of("Y-17E7"))).isTrue();
    }

    @Test
    void bounds_are_within_others_when_no_second_is_outside() {
        assertThat(of("2016-09").within(of("2016"))).isTrue();
        assertThat(of("2016").within(of("2016"))).isTrue();
        assertThat(of("2016").within(of("2016-09"))).isFalse();
        assertThat(of("2016-09/..").within(of("2016/.."))).isTrue();
        assertThat(of("2016-09/..").within(of("2016/2017"))).isFalse();
    }

    @Test
    void the_last_year_whose_seconds_fit_a_long_is_exact_and_later_ones_are_held_there() {
        assertThat(of("Y292000000000").latestDay()).isEqualTo("+292000000000-12-31");
        assertThat(of("Y-292000000000").earliestDay()).isEqualTo("-292000000000-01-01");
        assertThat(of("Y1E999")).isEqualTo(new Bounds(Long.MAX_VALUE - 1, Long.MAX_VALUE - 1));
        assertThat(of("Y1E999").latestDay()).isNull();
        assertThat(of("Y-9E99999999").earliest())
                .isGreaterThan(Bounds.OPEN_START)
                .isLessThan(of("Y-29E10").earliest());
        assertThat(of("Y" + "9".repeat(290) + "S3")).isEqualTo(of("Y1E999"));
    }

    @Test
    void leap_years_are_proleptic_on_both_sides_of_year_0() {
        assertThat(of("0000").latest() - of("0000").earliest()).isEqualTo(366 * 86_400L - 1);
        assertThat(of("-0100").latest() - of("-0100").earliest()).isEqualTo(365 * 86_400L - 1);
        assertThat(of("Y1000400").earliest() - of("Y1000000").earliest()).isEqualTo(146_097 * 86_400L);
        assertThat(of("Y-10000").latest() + 1).isEqualTo(of("-9999").earliest());
    }

    @Test
    void bounds_that_end_before_they_begin_are_a_mistake_of_ours() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(1, 0));
    }

    @Test
    void a_local_time_is_read_in_its_zone_and_nothing_else_is() {
        ZoneId damascus = ZoneId.of("Asia/Damascus");
        EdtfDate local = EdtfDate.parse("2016-09-12T19:00:00");
        assertThat(local.bounds().earliest()).isEqualTo(utc("2016-09-12T19:00:00"));
        assertThat(local.bounds(damascus).earliest()).isEqualTo(utc("2016-09-12T16:00:00"));
        assertThat(local.localTime()).isTrue();
        for (String text : new String[] {"2016-09-12", "2016-09-12T19:00:00Z", "2016-09-12T19:00:00+03:00", "2016"}) {
            assertThat(EdtfDate.parse(text).bounds(damascus)).isEqualTo(of(text));
            assertThat(EdtfDate.parse(text).localTime()).isFalse();
        }
    }

    @Test
    void a_local_time_that_the_clocks_show_twice_spans_both() {
        Bounds twice = EdtfDate.parse("2016-10-30T02:30:00").bounds(ZoneId.of("Europe/Berlin"));
        assertThat(twice).isEqualTo(new Bounds(utc("2016-10-30T00:30:00"), utc("2016-10-30T01:30:00")));
    }

    @Test
    void a_local_time_that_the_clocks_skip_is_moved_on_as_clocks_are() {
        Bounds skipped = EdtfDate.parse("2016-03-27T02:30:00").bounds(ZoneId.of("Europe/Berlin"));
        assertThat(skipped.earliest()).isEqualTo(utc("2016-03-27T01:30:00"));
    }
}
