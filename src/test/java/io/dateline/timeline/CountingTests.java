package io.dateline.timeline;

import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.HttpTest;
import io.dateline.date.Bounds;
import io.dateline.problem.InvalidInput;
import io.dateline.projection.Readings;
import io.dateline.timeline.Counts.Bucket;
import io.dateline.timeline.Counts.Unit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Counting takes memory for the counts, not for what is counted. */
class CountingTests extends HttpTest {

    private static final long DAY = 86_400;

    @Autowired
    private Timelines timelines;

    @Autowired
    private Readings readings;

    @Test
    void entries_are_read_some_at_a_time_and_each_once() {
        theme("counted-in-steps");
        String[] dates = {
            "2016-01", "2016-01", "2016-01", "2016-01-01", "2016-01-01", "../2016-02", "2016-03/..", "2017"
        };
        for (int number = 0; number < dates.length; number++) {
            record(strike("counted-in-steps-" + number, dates[number], "counted-in-steps"));
        }
        List<List<Long>> whole = spans(100);
        assertThat(whole).hasSize(dates.length);
        for (int atOnce : new int[] {1, 2, 3, dates.length}) {
            assertThat(spans(atOnce)).isEqualTo(whole);
        }
    }

    private List<List<Long>> spans(int atOnce) {
        List<List<Long>> spans = new ArrayList<>();
        timelines.spans(
                Lane.theme("counted-in-steps"),
                Filter.EVERYTHING,
                View.of(readings.reading(TimelineProjection.NAME)),
                (earliest, latest) -> spans.add(List.of(earliest, latest)),
                atOnce);
        return spans;
    }

    @Test
    void each_bucket_has_what_lies_or_may_lie_in_it() {
        Random random = new Random(20161127);
        for (int round = 0; round < 300; round++) {
            String by = List.of("day", "week", "month", "year").get(random.nextInt(4));
            Bounds asked = span(random);
            Counting counting = new Counting(by, asked);
            List<Bounds> spans = new ArrayList<>();
            for (int number = random.nextInt(20); number > 0; number--) {
                Bounds span = span(random);
                if (span.overlaps(asked)) {
                    spans.add(span);
                    counting.read(span.earliest(), span.latest());
                }
            }
            Counts counts = counting.counts();
            assertThat(counts.total()).isEqualTo(spans.size());
            Unit unit = Unit.valueOf(by.toUpperCase(Locale.ROOT));
            for (Bucket bucket : counts.items()) {
                LocalDate end = unit.next(bucket.start());
                Bounds within = new Bounds(
                        Math.max(asked.earliest(), second(bucket.start())), Math.min(asked.latest(), second(end) - 1));
                assertThat(bucket)
                        .isEqualTo(new Bucket(
                                bucket.start(),
                                spans.stream()
                                        .filter(span -> span.within(within))
                                        .count(),
                                spans.stream()
                                        .filter(span -> span.overlaps(within))
                                        .count()));
            }
        }
    }

    private static long second(LocalDate day) {
        return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    /** Perhaps open, perhaps one day. */
    private static Bounds span(Random random) {
        long first = (random.nextInt(2000) - 1000) * DAY;
        long last = first + (1 + random.nextInt(random.nextBoolean() ? 1 : 200)) * DAY - 1;
        return new Bounds(
                random.nextInt(6) == 0 ? Bounds.OPEN_START : first, random.nextInt(6) == 0 ? Bounds.OPEN_END : last);
    }

    @Test
    void what_lies_too_far_apart_is_refused_before_it_is_all_kept() {
        Counting counting = new Counting("day", Bounds.EVER);
        assertThatThrownBy(() -> {
                    for (long day = 0; day < 5L * Counts.MOST; day++) {
                        assertThat(day).isLessThanOrEqualTo(Counts.MOST);
                        counting.read(day * DAY, day * DAY);
                    }
                })
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Counting("year", Bounds.EVER).read(-(1L << 60), 0))
                .isInstanceOf(InvalidInput.class);
    }
}
