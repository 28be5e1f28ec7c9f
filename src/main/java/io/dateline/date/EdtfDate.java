package io.dateline.date;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date as EDTF writes it (ISO 8601-2:2019; Library of Congress, 2019; levels 0 to 2), kept as written. Sorted by its
 * earliest second, then by its latest, then by its text, so that no two different texts tie.
 */
public final class EdtfDate implements Comparable<EdtfDate> {

    /** The languages that {@link #display} speaks; any other is answered in English, the first. */
    public static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.FRENCH,
            Locale.forLanguageTag("es"),
            Locale.GERMAN,
            Locale.forLanguageTag("ru"),
            Locale.forLanguageTag("ar"));

    private static final Comparator<EdtfDate> IN_ORDER = Comparator.comparingLong(
                    (EdtfDate date) -> date.bounds.earliest())
            .thenComparingLong(date -> date.bounds.latest())
            .thenComparing(EdtfDate::toString);

    private final String text;
    private final Meaning meaning;
    private final Bounds bounds;

    private EdtfDate(String text, Meaning meaning) {
        this.text = text;
        this.meaning = meaning;
        this.bounds = meaning.bounds(ZoneOffset.UTC);
    }

    /** Reads a date, or throws a {@link DateProblem} and nothing else, whatever the text. */
    @JsonCreator
    public static EdtfDate parse(@Nullable String text) {
        try {
            return new EdtfDate(text, Parser.parse(text));
        } catch (DateProblem problem) {
            throw Hints.addTo(problem);
        }
    }

    /** The lowest level of EDTF that has all this date uses: 0, 1 or 2. */
    public int level() {
        return meaning.level();
    }

    public Precision precision() {
        return meaning.precision();
    }

    /** Whether any part of it is marked uncertain ({@code ?} or {@code %}). */
    public boolean uncertain() {
        return meaning.qualifier().uncertain();
    }

    /** Whether any part of it is marked approximate ({@code ~} or {@code %}). */
    public boolean approximate() {
        return meaning.qualifier().approximate();
    }

    /** Whether it went on over a span of time, as an interval says, and did not happen at one time, known or not. */
    public boolean lasting() {
        return meaning instanceof Interval;
    }

    public boolean openStart() {
        return meaning.start() == Boundary.OPEN;
    }

    public boolean openEnd() {
        return meaning.end() == Boundary.OPEN;
    }

    public boolean unknownStart() {
        return meaning.start() == Boundary.UNKNOWN;
    }

    public boolean unknownEnd() {
        return meaning.end() == Boundary.UNKNOWN;
    }

    /** Whether it tells a time of day. */
    public boolean timed() {
        return meaning instanceof Moment;
    }

    /** Whether it tells a time of day without saying where, so that {@link #bounds(ZoneId)} depends on the zone. */
    public boolean localTime() {
        return meaning instanceof Moment moment && moment.offset() == null;
    }

    /** The change of the zone's clocks by which they showed its local time twice or never; null where they showed it once. */
    public @Nullable ZoneOffsetTransition clockChange(ZoneId zone) {
        return localTime() ? zone.getRules().getTransition(((Moment) meaning).local()) : null;
    }

    /** With days and local times read as UTC. */
    public Bounds bounds() {
        return bounds;
    }

    /** With a local time read in the zone; days, and all that is larger, are days of UTC in any case. */
    public Bounds bounds(ZoneId zone) {
        return localTime() ? meaning.bounds(zone) : bounds;
    }

    /** Within which it began: the first end of an interval, the whole of any other date. */
    public Bounds began(ZoneId zone) {
        return meaning.began(zone);
    }

    /** Within which it ended: the last end of an interval, the whole of any other date. */
    public Bounds ended(ZoneId zone) {
        return meaning.ended(zone);
    }

    /** In words. */
    public String display(Locale locale) {
        return Display.in(locale).of(meaning);
    }

    /**
     * In words, a time of day told in the zone shown, a local one having been read in the zone it was local to. One that the
     * clocks there showed twice or never is no instant, and is told as it is written.
     */
    public String display(Locale locale, ZoneId local, ZoneId shown) {
        return meaning instanceof Moment moment && clockChange(local) == null
                ? Display.in(locale).of(moment, local, shown)
                : display(locale);
    }

    @Override
    public int compareTo(EdtfDate other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EdtfDate date && text.equals(date.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
