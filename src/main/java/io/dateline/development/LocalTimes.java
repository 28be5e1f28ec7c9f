package io.dateline.development;

import io.dateline.date.EdtfDate;
import io.dateline.problem.FieldError;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A local time is an instant where the clocks of its zone showed it once, and neither never nor twice. */
final class LocalTimes {

    private LocalTimes() {}

    /** Asked only of what is new: what was recorded while less was asked stays as it is. */
    static void check(Details details, @Nullable Details before, List<FieldError> refusals) {
        String zone = details.timeZone();
        String date = details.date();
        if (zone == null || before != null && Objects.equals(before.date(), date) && zone.equals(before.timeZone())) {
            return;
        }
        EdtfDate time = date == null ? null : EdtfDate.parse(date);
        if (time == null || !time.localTime()) {
            refusals.add(new FieldError(
                    "timeZone",
                    "goes with a date that has a local time, not with " + (date == null ? "none" : date),
                    zone));
            return;
        }
        ZoneOffsetTransition change = time.clockChange(ZoneId.of(zone));
        if (change != null) {
            refusals.add(
                    new FieldError("date", change.isGap() ? never(zone, change) : twice(date, zone, change), date));
        }
    }

    private static String never(String zone, ZoneOffsetTransition change) {
        return "is a time that the clocks of " + zone + " never showed, since they were put forward from "
                + change.getDateTimeBefore() + " to " + change.getDateTimeAfter()
                + ": correct it, or give the day alone, without timeZone";
    }

    private static String twice(String date, String zone, ZoneOffsetTransition change) {
        return "is a time that the clocks of " + zone + " showed twice, since they were put back from "
                + change.getDateTimeBefore() + " to " + change.getDateTimeAfter() + ": say which by its offset, "
                + date + change.getOffsetBefore() + " or " + date + change.getOffsetAfter()
                + ", or give the day alone, each without timeZone";
    }
}
