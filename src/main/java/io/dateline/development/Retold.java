package io.dateline.development;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A list as it was said and as it is said now, and what became of each element.
 *
 * @param same whether two are the same element, whatever was made of it here
 * @param otherwise whether two are one element, told otherwise; asked of what is gone and what is new
 */
record Retold<T>(List<T> before, List<T> after, BiPredicate<T, T> same, BiPredicate<T, T> otherwise) {

    /** What a publisher is graded and withdrawn for is never another's: of two publishers, one report is gone and one is new. */
    static Retold<Source> sources(Details before, Details after) {
        return new Retold<>(before.sources(), after.sources(), Source::sameCitation, Source::sameReport);
    }

    /** A claim rests on its report, however that is cited now. */
    static Retold<Telling> claims(Details before, Details after) {
        return new Retold<>(
                Telling.of(before, sources(before, after)::now), Telling.of(after), Telling::same, Telling::sameMatter);
    }

    /** What is made of an element that is told otherwise. */
    interface Change<T> {
        T of(T here, T was, T is);
    }

    /**
     * What became of an element that was said.
     *
     * @param is null where it is gone
     */
    record Fate<T>(T here, T was, @Nullable T is) {}

    /** Null where it was not said. */
    @Nullable
    Fate<T> fate(T element, List<T> here) {
        T was = find(before, element);
        if (was == null) {
            return null;
        }
        T is = is(was);
        boolean standsThere = is != null && !same.test(is, was) && find(here, is) != null;
        return new Fate<>(element, was, standsThere ? null : is);
    }

    /** As it is said now; where it is gone, or was never said, as it is. */
    T now(T element) {
        T is = find(before, element) == null ? null : is(element);
        return is == null ? element : is;
    }

    /** What it was before; null where it is new. */
    @Nullable
    T was(T element) {
        T was = find(before, element);
        return was != null
                ? was
                : before.stream()
                        .filter(gone -> otherwise.test(gone, element) && same.test(element, now(gone)))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable T is(T was) {
        T is = find(after, was);
        if (is != null) {
            return is;
        }
        // Of several that are gone and as many that are new, each is the one in the same place.
        List<T> gone = before.stream()
                .filter(element -> otherwise.test(element, was) && find(after, element) == null)
                .toList();
        List<T> come = after.stream()
                .filter(element -> otherwise.test(element, was) && find(before, element) == null)
                .toList();
        int place = gone.indexOf(find(gone, was));
        return place >= 0 && place < come.size() ? come.get(place) : null;
    }

    /** What changed, done to another list: what that does not know does not come to stand in it, and what it has beside stays. */
    List<T> onto(List<T> here, Change<T> change) {
        if (here.equals(before)) {
            return after;
        }
        List<T> result = new ArrayList<>();
        for (T element : here) {
            Fate<T> fate = fate(element, here);
            if (fate == null || fate.was().equals(fate.is())) {
                result.add(element);
            } else if (fate.is() != null && (same.test(fate.is(), fate.was()) || find(result, fate.is()) == null)) {
                result.add(change.of(element, fate.was(), fate.is()));
            }
        }
        for (T element : after) {
            if (find(before, element) == null && find(result, element) == null) {
                result.add(element);
            }
        }
        return result;
    }

    private @Nullable T find(List<T> list, T wanted) {
        return list.stream()
                .filter(element -> same.test(element, wanted))
                .findFirst()
                .orElse(null);
    }
}
