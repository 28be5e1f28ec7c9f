package io.dateline.date;

import java.time.ZoneId;
import java.util.List;

/**
 * One of, or all of, several dates, perhaps with everything before the first or after the last (LOC EDTF, level 2,
 * "Set representation").
 */
record DateSet(boolean all, Boundary start, List<Member> members, Boundary end) implements Meaning {

    /** A date, or all dates of one precision from the first to the last. */
    record Member(SingleDate first, SingleDate last) {

        boolean single() {
            return first == last;
        }
    }

    DateSet {
        members = List.copyOf(members);
    }

    @Override
    public int level() {
        return 2;
    }

    @Override
    public Precision precision() {
        return Precision.SET;
    }

    @Override
    public Qualifier qualifier() {
        Qualifier all = Qualifier.NONE;
        for (Member member : members) {
            all = all.and(member.first().qualifier()).and(member.last().qualifier());
        }
        return all;
    }

    @Override
    public Bounds bounds(ZoneId zone) {
        long earliest = Bounds.OPEN_END;
        long latest = Bounds.OPEN_START;
        for (Member member : members) {
            earliest = Math.min(earliest, member.first().bounds(zone).earliest());
            latest = Math.max(latest, member.last().bounds(zone).latest());
        }
        return new Bounds(
                start == Boundary.OPEN ? Bounds.OPEN_START : earliest, end == Boundary.OPEN ? Bounds.OPEN_END : latest);
    }

    /** What happened on all of the dates began with the first of them. */
    @Override
    public Bounds began(ZoneId zone) {
        long by = members.stream()
                .mapToLong(member -> member.first().bounds(zone).latest())
                .min()
                .orElseThrow();
        return all ? new Bounds(bounds(zone).earliest(), by) : bounds(zone);
    }

    @Override
    public Bounds ended(ZoneId zone) {
        long from = members.stream()
                .mapToLong(member -> member.last().bounds(zone).earliest())
                .max()
                .orElseThrow();
        // A member may reach back to before where the set says that it begins.
        Bounds widest = bounds(zone);
        return all ? new Bounds(Math.max(from, widest.earliest()), widest.latest()) : widest;
    }
}
