package io.dateline.date;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads what follows an opening bracket: dates and ranges with commas between, up to the bracket that closes them. */
final class SetParser {

    private final Cursor cursor;
    private final boolean all;
    private Boundary end = Boundary.GIVEN;

    SetParser(Cursor cursor, boolean all) {
        this.cursor = cursor;
        this.all = all;
    }

    DateSet read() {
        Boundary start = Boundary.GIVEN;
        if (cursor.peek() == '.') {
            dots();
            start = Boundary.OPEN;
        }
        List<DateSet.Member> members = new ArrayList<>();
        do {
            members.add(member(start == Boundary.OPEN && members.isEmpty()));
        } while (end == Boundary.GIVEN && cursor.take(','));
        char bracket = all ? '}' : ']';
        cursor.expect(bracket, (end == Boundary.GIVEN ? "',' or '" : "'") + bracket + "'");
        return new DateSet(all, start, members, end);
    }

    private DateSet.Member member(boolean afterDots) {
        SingleDate first = date();
        if (afterDots || cursor.peek() != '.') {
            return new DateSet.Member(first, first);
        }
        dots();
        if (cursor.peek() == ']' || cursor.peek() == '}') {
            end = Boundary.OPEN;
            return new DateSet.Member(first, first);
        }
        int position = cursor.at();
        SingleDate last = date();
        requireRange(first, last, position);
        return new DateSet.Member(first, last);
    }

    private SingleDate date() {
        int position = cursor.at();
        SingleDate date = new DateParser(cursor).read();
        if (date instanceof CalendarDate || date instanceof Season) {
            return date;
        }
        throw cursor.problem(position, "a set holds days, months, seasons or years of four digits");
    }

    private void dots() {
        cursor.expect('.', "'..'");
        cursor.expect('.', "'..'");
    }

    private void requireRange(SingleDate first, SingleDate last, int position) {
        if (first.precision() != last.precision()) {
            throw cursor.problem(position, "both ends of '..' must have the same precision");
        }
        if (last.bounds(ZoneOffset.UTC).latest() < first.bounds(ZoneOffset.UTC).latest()) {
            throw cursor.problem(position, "the end of the range lies before its start");
        }
    }
}
