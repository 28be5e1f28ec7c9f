package io.dateline.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day with a time of day (LOC EDTF, level 0, "Date and Time"), local where the offset is null. The hour may be 24,
 * the end of the day; the second is -1 where only the minute is told; fraction holds the digits after the point.
 */
record Moment(
        LocalDate day,
        int hour,
        int minute,
        int second,
        String fraction,
        @Nullable ZoneOffset offset) implements SingleDate {

    boolean toTheSecond() {
        return second >= 0;
    }

    LocalDateTime local() {
        return day.atStartOfDay().plusHours(hour).plusMinutes(minute).plusSeconds(Math.max(0, second));
    }

    /** The instant meant; of a local time that the clocks of the zone show twice, the earlier. */
    Instant instant(ZoneId zone) {
        return local().atZone(offset == null ? zone : offset).toInstant();
    }

    @Override
    public int level() {
        return day.getYear() < 0 ? 1 : 0;
    }

    @Override
    public Precision precision() {
        return toTheSecond() ? Precision.SECOND : Precision.MINUTE;
    }

    @Override
    public Qualifier qualifier() {
        return Qualifier.NONE;
    }

    /** A local time that the clocks show twice, when they are put back, spans both. */
    @Override
    public Bounds bounds(ZoneId zone) {
        long earliest = instant(zone).getEpochSecond();
        long latest = earliest;
        if (offset == null) {
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local());
            if (offsets.size() == 2) {
                latest = local().toEpochSecond(offsets.get(1));
            }
        }
        return new Bounds(earliest, toTheSecond() ? latest : latest + 59);
    }
}
