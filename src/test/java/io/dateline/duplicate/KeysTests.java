package io.dateline.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.duplicate.Keys.Width;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeysTests {

    private static final long[] SPANS = {1, 1, 1, 2, 3, 7, 30, 31, 32, 33, 90, 366, 367, 368, 3660, 3_000_000_000L};

    @Test
    void whatever_is_near_some_days_begins_where_the_search_for_them_looks() {
        Random random = new Random(1);
        int near = 0;
        for (int pair = 0; pair < 500_000; pair++) {
            Days days = days(random);
            Days other = days(random);
            if (days.near(other)) {
                near++;
                Width width = Width.of(other);
                assertThat(Keys.day(other.first())).isBetween(width.from(days), width.to(days));
            }
        }
        assertThat(near).isGreaterThan(50_000);
    }

    @Test
    void among_days_the_search_looks_at_none_that_is_not_near() {
        Random random = new Random(2);
        for (int pair = 0; pair < 100_000; pair++) {
            Days days = days(random);
            long first = random.nextInt(800) - 400;
            // A day of another time zone.
            Days day = new Days(first, first + 1, false);
            if (first >= Width.DAY.from(days) && first <= Width.DAY.to(days)) {
                assertThat(days.near(day)).as("%s and %s", days, day).isTrue();
            }
        }
    }

    @Test
    void a_town_that_somebody_else_puts_across_the_border_of_its_cell_is_looked_for_there() {
        Random random = new Random(3);
        for (int pair = 0; pair < 100_000; pair++) {
            double lat = random.nextDouble(-89, 89);
            double lon = random.nextDouble(-179, 179);
            double near = Keys.NEAR;
            assertThat(Keys.cells(lat, lon, near))
                    .hasSizeBetween(1, 4)
                    .containsAll(
                            Keys.cells(lat + random.nextDouble(-near, near), lon + random.nextDouble(-near, near), 0));
        }
    }

    private static Days days(Random random) {
        long first = random.nextInt(800) - 400;
        return new Days(first, first + SPANS[random.nextInt(SPANS.length)] - 1, random.nextInt(4) == 0);
    }
}
