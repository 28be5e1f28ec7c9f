package io.dateline.duplicate;

import io.dateline.development.Place;
import io.dateline.duplicate.Key.Grain;
import io.dateline.duplicate.Profile.Part;
import io.dateline.duplicate.Profile.Who;
import io.dateline.vocabulary.Kinds;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Under which keys a development is filed and looked for: two with no key in common are never compared. */
record Keys(Kinds kinds) {

    /** Of the broad ones: more than nearly all have. It bounds what one search reads. */
    static final int MOST = 12;

    /** In degrees: few things happen in it on one day. */
    private static final double CELL = 0.5;
    /** So far apart two newsrooms may put the same town. */
    static final double NEAR = 0.1;

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

    /** Under which a development is filed. */
    List<Key> of(Profile profile) {
        return keys(profile, 0);
    }

    /** Under which others are looked for that may be the same: those just across the border of its cell are too. */
    List<Key> near(Profile profile) {
        return keys(profile, NEAR);
    }

    /** The finest first. */
    private List<Key> keys(Profile profile, double near) {
        String family = kinds.knows(profile.kind()) ? kinds.get(profile.kind()).family() : profile.kind();
        List<Key> keys = new ArrayList<>();
        if (!profile.words().isEmpty()) {
            keys.add(new Key(family + "/words:" + hash(profile.words()), Grain.WORDS));
        }
        if (profile.title() != null) {
            keys.add(new Key(family + "/title:" + profile.title(), Grain.TITLE));
        }
        if (profile.spot() != null && PlaceComparison.pointed(profile.spot().place())) {
            Place place = profile.spot().place();
            cells(place.lat(), place.lon(), near)
                    .forEach(cell -> keys.add(new Key(family + "/cell:" + cell, Grain.PLACE)));
        }
        about(profile).stream().limit(MOST).forEach(about -> keys.add(new Key(family + "/" + about, Grain.BROAD)));
        return keys;
    }

    /** The same for the same words in another order. */
    static long hash(List<Word> words) {
        return Filed.hash(words.stream().map(Word::stem).sorted().collect(Collectors.joining(" ")));
    }

    static Set<String> cells(double latitude, double longitude, double near) {
        Set<String> cells = new LinkedHashSet<>();
        for (double lat : new double[] {latitude - near, latitude + near}) {
            for (double lon : new double[] {longitude - near, longitude + near}) {
                cells.add((int) Math.floor(lat / CELL) + "," + (int) Math.floor(lon / CELL));
            }
        }
        return cells;
    }

    /** Those of whoever took part first, then of whom they act for, then place, themes, and who else is concerned. */
    private static Set<String> about(Profile profile) {
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
        return about;
    }
}
