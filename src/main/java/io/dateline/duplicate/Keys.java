package io.dateline.duplicate;

import io.dateline.duplicate.Profile.Part;
import io.dateline.duplicate.Profile.Who;
import io.dateline.vocabulary.Kinds;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Under which keys a development is filed and looked for: two with no key in common are never compared. */
record Keys(Kinds kinds) {

    /** More than nearly all have; it bounds what one search reads. */
    static final int MOST = 12;

    private static final long NO_DAY = 1_000_000_000;

    /** How wide a date is, so that each is found by a short range of first days. A day elsewhere lies across two of UTC. */
    enum Width {
        /** Those alone that are told for sure: an approximate or uncertain one is near more days, and counts as a month. */
        DAY(2),
        MONTH(32),
        YEAR(367),
        LONGER(2 * NO_DAY);

        private final long most;

        Width(long most) {
            this.most = most;
        }

        static Width of(Days days) {
            long span = days.span();
            return span <= DAY.most && !days.vague()
                    ? DAY
                    : span <= MONTH.most ? MONTH : span <= YEAR.most ? YEAR : LONGER;
        }

        /** The first day of the earliest date of this width that may be near those days. */
        int from(Days days) {
            return day(days.first() - (most - 1) - slack(days));
        }

        /** The first day of the latest one. */
        int to(Days days) {
            return day(days.last() + slack(days));
        }

        private int slack(Days days) {
            return this == DAY ? days.slack() : Days.ABOUT;
        }
    }

    /** An open start is told by a day before all others. */
    static int day(long day) {
        return (int) Math.max(-NO_DAY, Math.min(NO_DAY, day));
    }

    /** Those of whoever took part first, then of whom they act for, then place, themes, and who else is concerned. */
    List<String> of(Profile profile) {
        Set<String> about = new LinkedHashSet<>();
        List<Who> principals = profile.who().stream()
                .filter(who -> who.part() != Part.CONCERNED)
                .toList();
        principals.forEach(who -> about.add(who.actor()));
        principals.forEach(who -> about.addAll(who.superiors()));
        if (profile.spot() != null && profile.spot().place().country() != null) {
            about.add("place:" + profile.spot().place().country());
        }
        profile.themes().forEach(theme -> about.add("theme:" + theme));
        profile.who().forEach(who -> about.add(who.actor()));
        if (about.isEmpty()) {
            about.add("nobody");
        }
        String family = kinds.knows(profile.kind()) ? kinds.get(profile.kind()).family() : profile.kind();
        return about.stream().limit(MOST).map(one -> family + "/" + one).toList();
    }
}
