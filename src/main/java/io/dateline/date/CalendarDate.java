package io.dateline.date;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A year, month or day, any digit of which may be unspecified; first and last are the outermost days it allows. */
record CalendarDate(
        Year year, @Nullable Mask month, @Nullable Mask day, Certainty certainty, LocalDate first, LocalDate last)
        implements SingleDate {

    @Override
    public boolean masked() {
        return !year.mask().known() || month != null && !month.known() || day != null && !day.known();
    }

    @Override
    public int level() {
        int written = year.negative() ? 1 : 0;
        int digits = !masked() ? 0 : unspecifiedFromRight() ? 1 : 2;
        return Math.max(Math.max(written, digits), certainty.level());
    }

    /**
     * Level 1 has the last one, two or four digits of a year alone, the month, the day, and whole parts to the right.
     */
    private boolean unspecifiedFromRight() {
        boolean monthOpen = month != null && month.unknown();
        boolean dayOpen = day != null && day.unknown();
        if (month == null) {
            return year.mask().unknownFromRight() && year.mask().unknownDigits() != 3;
        }
        if (!year.mask().known() && !year.mask().unknown()) {
            return false;
        }
        boolean restOpen = monthOpen && (day == null || dayOpen);
        return restOpen || year.mask().known() && month.known() && dayOpen;
    }

    @Override
    public Precision precision() {
        return day != null ? Precision.DAY : month != null ? Precision.MONTH : Precision.YEAR;
    }

    @Override
    public Qualifier qualifier() {
        return certainty.any();
    }

    @Override
    public Bounds bounds(ZoneId zone) {
        return Bounds.ofDays(first, last);
    }
}
