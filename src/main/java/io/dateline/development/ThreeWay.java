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
        Details dated = dated(before, after) ? to : after;
        Details fields = new Details(
                dated.date(),
                dated.timeZone(),
                pick(Details::after, to, before, after),
                pick(Details::before, to, before, after),
                pick(Details::kind, to, before, after),
                pick(Details::title, to, before, after),
                pick(Details::summary, to, before, after),
                each(Details::participants, ThreeWay::sameActor, to, before, after),
                each(Details::themes, Objects::equals, to, before, after),
                pick(Details::place, to, before, after),
                List.of(),
                pick(Details::significance, to, before, after),
                List.of());
        Retold<Source> cited = Retold.sources(before, after);
        List<Source> sources =
                new ArrayList<>(cited.onto(to.sources(), (here, was, is) -> is.withWhatBecameOf(here, was)));
        Retold<Telling> claimed = Retold.claims(before, after);
        List<Telling> tellings =
                claimed.onto(Telling.of(to, cited::now), (here, was, is) -> is.withWhatBecameOf(here, was)).stream()
                        .map(telling -> telling.answering(claimed::now))
                        .toList();
        // A claim that stays keeps the report that tells it, though nobody else cites that any more.
        tellings.stream()
                .map(Telling::source)
                .filter(source ->
                        source != null && to.cites(source) && sources.stream().noneMatch(source::sameCitation))
                .forEach(sources::add);
        return Telling.write(fields, sources, tellings);
    }

    /** Whether both say the same of when it was. A time zone goes with its local time: with another date it would say something else. */
    private static boolean dated(Details before, Details after) {
        return Objects.equals(before.date(), after.date()) && Objects.equals(before.timeZone(), after.timeZone());
    }

    private static <T extends @Nullable Object> T pick(
            Function<Details, T> field, Details to, Details before, Details after) {
        return field.apply(Objects.equals(field.apply(before), field.apply(after)) ? to : after);
    }

    /** What was changed gives way as a whole. */
    private static <T> List<T> each(
            Function<Details, List<T>> list, BiPredicate<T, T> otherwise, Details to, Details before, Details after) {
        return new Retold<>(list.apply(before), list.apply(after), Objects::equals, otherwise)
                .onto(list.apply(to), (here, was, is) -> is);
    }

    private static boolean sameActor(Participant one, Participant other) {
        return one.actor().equals(other.actor());
    }
}
