package io.dateline.sample;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/**
 * When a made-up development happened.
 *
 * @param date EDTF
 * @param last the latest day it may have been, after which reports tell of it
 */
record Occurrence(String date, LocalDate last) {

    private static final LocalDate FIRST = LocalDate.of(2005, 1, 1);
    private static final int YEARS = 20;
    private static final int DAYS = 365 * YEARS;

    /** Most dates are days; one in three is known less well, as in newspapers. */
    static Occurrence draw(RandomGenerator random) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        int precision = random.nextInt(100);
        if (precision < 62) {
            return new Occurrence(day.toString(), day);
        } else if (precision < 70) {
            return new Occurrence(day + "~", day);
        } else if (precision < 73) {
            return new Occurrence(day + "?", day);
        } else if (precision < 78) {
            return new Occurrence("%sT%02d:%02dZ".formatted(day, random.nextInt(24), random.nextInt(60)), day);
        } else if (precision < 88) {
            return new Occurrence(day.toString().substring(0, 7), day.withDayOfMonth(day.lengthOfMonth()));
        } else if (precision < 94) {
            LocalDate end = day.plusDays(1 + random.nextInt(30));
            return new Occurrence(day + "/" + end, end);
        } else if (precision < 96) {
            return new Occurrence("[" + day + "," + day.plusDays(1) + "]", day.plusDays(1));
        } else if (precision < 98) {
            return new Occurrence(day.getYear() + "-" + (21 + (day.getMonthValue() - 1) / 3), end(day));
        }
        return new Occurrence(Integer.toString(day.getYear()), end(day));
    }

    private static LocalDate end(LocalDate day) {
        return LocalDate.of(day.getYear(), 12, 31);
    }
}
