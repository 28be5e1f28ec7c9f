package io.dateline.development;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one saying to the next, done to a third. A field that stayed the same is left as it is there, and so is each
 * participant, theme, source and claim: what the third does not know does not come to stand in it, and what it has beside stays.
 * What changed is the newest, and goes before what somebody made of it in the third.
 */
public final class ThreeWay {

    private ThreeWay() {}

    public static Details apply(Details to, Details before, Details after) {
        Details fields = new Details(
                pick(Details::date, to, before, after),
                pick(Details::timeZone, to, before, after),
                pick(Details::after, to, before, after),
                pick(Details::before, to, before, after),
                pick(Details::kind, to, before, after),
                pick(Details::title, to, before, after),
                pick(Details::summary, to, before, after),
                each(to.participants(), before.participants(), after.participants(), Objects::equals, ThreeWay::newest),
                each(to.themes(), before.themes(), after.themes(), Objects::equals, ThreeWay::newest),
                pick(Details::place, to, before, after),
                List.of(),
                pick(Details::significance, to, before, after),
                List.of());
        List<Source> sources = each(
                to.sources(),
                before.sources(),
                after.sources(),
                Source::sameCitation,
                (here, was, is) -> is.withWhatBecameOf(here, was));
        List<Telling> told = each(
                Telling.of(to),
                Telling.of(before),
                Telling.of(after),
                Telling::same,
                (here, was, is) -> is.withWhatBecameOf(here, was));
        List<Telling> tellings = told.stream()
                .map(telling -> telling.toldBy(renamed(telling.source(), before.sources(), after.sources())))
                .toList();
        // A claim that stays keeps the report that tells it, though nobody else cites that any more.
        tellings.stream()
                .map(Telling::source)
                .filter(source -> source != null
                        && find(sources, source, Source::sameCitation) < 0
                        && find(to.sources(), source, Source::sameCitation) >= 0)
                .forEach(sources::add);
        return Telling.write(fields, sources, tellings);
    }

    /** Claims go on resting on a source that is cited otherwise now. */
    static @Nullable Source renamed(@Nullable Source source, List<Source> before, List<Source> after) {
        int place = source == null ? -1 : find(before, source, Source::sameCitation);
        return place < 0 || find(after, source, Source::sameCitation) >= 0 || before.size() != after.size()
                ? source
                : after.get(place);
    }

    private static <T extends @Nullable Object> T pick(
            Function<Details, T> field, Details to, Details before, Details after) {
        return field.apply(Objects.equals(field.apply(before), field.apply(after)) ? to : after);
    }

    /** What was changed gives way as a whole. */
    private static <T> T newest(T here, T was, T is) {
        return is;
    }

    private interface Change<T> {
        T of(T here, T was, T is);
    }

    /**
     * What became of an element from one saying to the next.
     *
     * @param is null where it is gone
     */
    record Fate<T>(T was, @Nullable T is) {}

    /** Null where it was not said. What stands in the place of another of a list as long counts as that one, told otherwise. */
    static <T> @Nullable Fate<T> fate(T element, List<T> to, List<T> before, List<T> after, BiPredicate<T, T> same) {
        int was = find(before, element, same);
        if (was < 0) {
            return null;
        }
        int is = find(after, before.get(was), same);
        boolean renamed = is < 0
                && before.size() == after.size()
                && find(before, after.get(was), same) < 0
                && find(to, after.get(was), same) < 0;
        return new Fate<>(before.get(was), is >= 0 || renamed ? after.get(renamed ? was : is) : null);
    }

    private static <T> List<T> each(
            List<T> to, List<T> before, List<T> after, BiPredicate<T, T> same, Change<T> change) {
        List<T> result = new ArrayList<>();
        for (T element : to) {
            Fate<T> fate = fate(element, to, before, after, same);
            if (fate == null) {
                result.add(element);
            } else if (fate.is() != null) {
                result.add(fate.is().equals(fate.was()) ? element : change.of(element, fate.was(), fate.is()));
            }
        }
        for (T element : after) {
            if (find(before, element, same) < 0 && find(result, element, same) < 0) {
                result.add(element);
            }
        }
        return result;
    }

    private static <T> int find(List<T> list, T wanted, BiPredicate<T, T> same) {
        for (int index = 0; index < list.size(); index++) {
            if (same.test(list.get(index), wanted)) {
                return index;
            }
        }
        return -1;
    }
}
