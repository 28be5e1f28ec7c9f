package io.dateline.date;

import io.dateline.date.Phrase.Form;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whatever a date says, in the words of one language. */
final class Display {

    private static final int MOST_KEPT = 64;
    private static final Map<Locale, Display> KEPT = new ConcurrentHashMap<>();

    private final Words words;
    private final DateWords dates;
    private final RangeWords ranges;

    private Display(Locale locale) {
        words = new Words(locale);
        DatePattern pattern = new DatePattern(words.locale());
        dates = new DateWords(words, pattern);
        ranges = new RangeWords(words, pattern, dates);
    }

    /** Kept for the next time, up to a number: requests may name more locales than memory holds. */
    static Display in(Locale locale) {
        Display kept = KEPT.get(locale);
        if (kept != null) {
            return kept;
        }
        Display made = new Display(locale);
        if (KEPT.size() < MOST_KEPT) {
            KEPT.put(locale, made);
        }
        return made;
    }

    String of(Meaning meaning) {
        if (meaning instanceof Interval interval) {
            return interval(interval);
        }
        return meaning instanceof DateSet set
                ? set(set)
                : dates.qualified((SingleDate) meaning).text();
    }

    String of(Moment moment, ZoneId local, ZoneId shown) {
        return dates.times().of(moment, local, shown);
    }

    private String interval(Interval interval) {
        SingleDate from = interval.from();
        SingleDate to = interval.to();
        if (from != null && to != null) {
            return ranges.of(from, to);
        }
        if (to != null) {
            String until = interval.start() == Boundary.OPEN ? "noLater" : "until";
            return words.behind(until, form -> dates.noted(to, form)).text();
        }
        if (from != null) {
            String since = interval.end() == Boundary.OPEN ? "since" : "from";
            return words.behind(since, form -> dates.noted(from, form)).text();
        }
        return words.get("neither." + interval.start() + "." + interval.end());
    }

    private String set(DateSet set) {
        String conjunction = set.all() ? "and" : "or";
        List<String> items = new ArrayList<>();
        for (DateSet.Member member : set.members()) {
            items.add(
                    member.single()
                            ? dates.noted(member.first(), Form.PLAIN).text()
                            : ranges.of(member.first(), member.last()));
        }
        if (set.start() != Boundary.OPEN && set.end() != Boundary.OPEN) {
            sayOnce(items);
        }
        if (set.start() == Boundary.OPEN) {
            items.set(0, words.fill(conjunction + ".earlier", items.get(0)));
        }
        if (set.end() == Boundary.OPEN) {
            int last = items.size() - 1;
            items.set(last, words.fill(conjunction + ".later", items.get(last)));
        }
        String listed = words.list(conjunction, items);
        return oneOfARange(set) ? words.fill("comma", listed, words.get("unknown.exact")) : listed;
    }

    /** '4 or 5 September 2016': where all go on alike behind their first word, only the last one says so. */
    private static void sayOnce(List<String> items) {
        long tails = items.stream()
                .map(item -> item.substring(firstWord(item).length()))
                .distinct()
                .count();
        if (tails == 1) {
            items.subList(0, items.size() - 1).replaceAll(Display::firstWord);
        }
    }

    private static String firstWord(String item) {
        int end = item.indexOf(' ');
        return end < 0 ? item : item.substring(0, end);
    }

    /** Alone, a range of which one is meant would read as if it had gone on all the time. */
    private static boolean oneOfARange(DateSet set) {
        return !set.all() && set.members().size() == 1 && !set.members().get(0).single();
    }
}
