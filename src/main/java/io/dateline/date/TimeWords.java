package io.dateline.date;

import io.dateline.date.Phrase.Form;
import io.dateline.date.Phrase.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Dates with a time of day in words: 24 hours, as written, with UTC, the offset or 'local time'. */
final class TimeWords {

    private final Words words;
    private final DatePattern pattern;
    private final YearWords years;

    TimeWords(Words words, DatePattern pattern, YearWords years) {
        this.words = words;
        this.pattern = pattern;
        this.years = years;
    }

    Phrase of(Moment moment) {
        String clock = clock(moment, moment.hour(), moment.minute(), moment.second());
        ZoneOffset offset = moment.offset();
        String time = offset == null ? words.fill("localTime", clock) : clock + " " + utc(offset);
        return new Phrase(words.fill("dateTime", day(moment.day()), time), Kind.DAY);
    }

    /** As the clocks of another zone showed it. */
    String of(Moment moment, ZoneId local, ZoneId shown) {
        ZonedDateTime there = moment.instant(local).atZone(shown);
        String clock = clock(moment, there.getHour(), there.getMinute(), there.getSecond());
        String zone = shown.normalized() instanceof ZoneOffset ? "" : " (" + shown.getId() + ")";
        String time = clock + " " + utc(there.getOffset()) + zone;
        return words.fill("dateTime", day(there.toLocalDate()), time);
    }

    private String day(LocalDate day) {
        String month = words.month(day.getMonthValue(), Form.OBLIQUE);
        return years.withEra(
                day.getYear(), pattern.write(words.day(day.getDayOfMonth()), month, years.number(day.getYear())));
    }

    private String clock(Moment moment, int hour, int minute, int second) {
        String minutes = String.format("%02d:%02d", hour, minute);
        String seconds = moment.toTheSecond() ? String.format(":%02d", second) : "";
        String fraction = moment.fraction().isEmpty() ? "" : "." + moment.fraction();
        return words.digits(minutes + seconds + fraction);
    }

    private static String utc(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId().replace('-', '\u2212');
    }
}
