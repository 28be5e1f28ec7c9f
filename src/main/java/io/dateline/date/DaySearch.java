package io.dateline.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outermost days that a year, month and day with unspecified digits allow. Only 29 February can depend on the year,
 * so all but that is settled within the first one; at most 10,000 years are tried.
 */
final class DaySearch {

    private static final int A_LEAP_YEAR = 2000;
    private static final List<Integer> MONTHS = new Mask("XX").upTo(12);
    private static final List<Integer> DAYS = new Mask("XX").upTo(31);

    private final Year year;
    private final List<Integer> months;
    private final List<Integer> days;

    DaySearch(Year year, @Nullable Mask month, @Nullable Mask day) {
        this.year = year;
        this.months = month == null ? MONTHS : month.upTo(12);
        this.days = day == null ? DAYS : day.upTo(31);
    }

    @Nullable
    LocalDate first() {
        return search(true);
    }

    @Nullable
    LocalDate last() {
        return search(false);
    }

    private @Nullable LocalDate search(boolean upwards) {
        int choices = year.choices();
        if (choices > 1 && within(A_LEAP_YEAR, upwards) == null) {
            return null;
        }
        for (int i = 0; i < choices; i++) {
            int candidate = year.choice(upwards ? i : choices - 1 - i);
            boolean minusZero = candidate == 0 && year.negative();
            LocalDate found = minusZero ? null : within(candidate, upwards);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable LocalDate within(int candidate, boolean upwards) {
        for (int i = 0; i < months.size(); i++) {
            YearMonth month = YearMonth.of(candidate, months.get(upwards ? i : months.size() - 1 - i));
            for (int j = 0; j < days.size(); j++) {
                int day = days.get(upwards ? j : days.size() - 1 - j);
                if (month.isValidDay(day)) {
                    return month.atDay(day);
                }
            }
        }
        return null;
    }
}
