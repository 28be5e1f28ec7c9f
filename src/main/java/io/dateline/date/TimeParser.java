package io.dateline.date;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time of day in extended format, with Z, an offset or neither. Minutes alone and thousandths are taken as
 * well, which ISO 8601-1 has and the LOC leaves out; the minus of an offset may be U+2212, which ISO 8601-1 prefers.
 */
final class TimeParser {

    private static final char MINUS = '\u2212';
    private static final int EASTMOST = 14 * 60;
    private static final int WESTMOST = -12 * 60;

    private final Cursor cursor;

    TimeParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Moment read(LocalDate day) {
        cursor.expect('T', "T");
        int start = cursor.at();
        int hour = twoDigits(24, "hours");
        cursor.expect(':', "':' and minutes");
        int minute = twoDigits(59, "minutes");
        int second = cursor.take(':') ? twoDigits(59, "seconds") : -1;
        String fraction = second >= 0 && cursor.take('.') ? thousandths() : "";
        if (hour == 24 && (minute > 0 || second > 0 || !fraction.isEmpty())) {
            throw cursor.problem(start, "24:00:00 is the last moment of a day");
        }
        return new Moment(day, hour, minute, second, fraction, offset());
    }

    private String thousandths() {
        int start = cursor.at();
        String digits = cursor.number();
        if (digits.length() != 3) {
            throw cursor.problem(start, "a fraction of a second has three digits");
        }
        return digits;
    }

    private @Nullable ZoneOffset offset() {
        if (cursor.take('Z')) {
            return ZoneOffset.UTC;
        }
        int start = cursor.at();
        boolean east = cursor.take('+');
        if (!east && !cursor.take('-') && !cursor.take(MINUS)) {
            return null;
        }
        int hours = twoDigits(14, "hours of offset");
        int minutes = hours * 60 + (cursor.take(':') ? twoDigits(59, "minutes of offset") : 0);
        if (!east && minutes == 0) {
            throw cursor.problem(start, "an offset of zero is Z or +00:00");
        }
        int offset = east ? minutes : -minutes;
        if (offset > EASTMOST || offset < WESTMOST) {
            throw cursor.problem(start, "offsets run from -12:00 to +14:00");
        }
        return ZoneOffset.ofTotalSeconds(offset * 60);
    }

    private int twoDigits(int most, String what) {
        int start = cursor.at();
        String digits = cursor.number();
        if (digits.isEmpty()) {
            throw cursor.unexpected("two digits of " + what);
        }
        if (digits.length() != 2) {
            throw cursor.problem(start, "expected two digits of " + what + ", found '" + digits + "'");
        }
        int number = Integer.parseInt(digits);
        if (number > most) {
            throw cursor.problem(start, what + " go up to " + most);
        }
        return number;
    }
}
