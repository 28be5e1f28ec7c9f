package io.dateline.development;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a development stands after some of its events. The aggregate and every projection fold events with this, so that both
 * always agree on what an event means.
 *
 * @param version how many events have made it up, from 1
 * @param hand what people decided of it
 * @param merged ids of the developments that were merged into it
 * @param links what it has to do with others
 * @param unlikely which of its dates look wrong and were confirmed; null where none does
 */
public record Standing(
        DevelopmentId id,
        long version,
        Hand hand,
        List<String> merged,
        List<Link> links,
        @Nullable List<Unlikely> unlikely,
        Details details) {

    public Standing {
        merged = Collections.unmodifiableList(new ArrayList<>(merged));
        links = Collections.unmodifiableList(new ArrayList<>(links));
    }

    static Standing first(DevelopmentId id, @Nullable List<Unlikely> unlikely, Details details) {
        return new Standing(id, 1, Hand.NONE, List.of(), List.of(), unlikely, details);
    }

    /** @param before null for the first event of a development */
    public static Standing after(@Nullable Standing before, DevelopmentEvent event) {
        if (before == null && !(event instanceof DevelopmentEvent.Recorded)) {
            throw new IllegalStateException(
                    "The first event of " + event.development() + " is not its recording: " + event);
        }
        return event.onto(before);
    }

    public boolean retracted() {
        return hand.retracted() != null;
    }

    /** Whether it stands for itself and is held to have happened. */
    public boolean counts() {
        return !retracted() && hand.mergedInto() == null;
    }

    public Standing withVersion(long number) {
        return new Standing(id, number, hand, merged, links, unlikely, details);
    }

    public Standing withUnlikely(@Nullable List<Unlikely> doubts) {
        return new Standing(id, version, hand, merged, links, doubts, details);
    }

    /** The same where something else is said. */
    Standing saying(Details said) {
        return new Standing(id, version, hand, merged, links, unlikely, said);
    }

    Standing next(Hand decided) {
        return new Standing(id, version + 1, decided, merged, links, unlikely, details);
    }

    Standing next(Hand decided, Details said) {
        return new Standing(id, version + 1, decided, merged, links, unlikely, said);
    }

    Standing next(Details said) {
        return next(said, unlikely);
    }

    Standing next(Details said, @Nullable List<Unlikely> doubts) {
        return new Standing(id, version + 1, hand, merged, links, doubts, said);
    }

    Standing absorbing(String other, Details said) {
        return new Standing(id, version + 1, hand, with(merged, other), links, unlikely, said);
    }

    Standing releasing(String other, Details said) {
        return new Standing(id, version + 1, hand, without(merged, other), links, unlikely, said);
    }

    Standing linked(Link link) {
        return new Standing(id, version + 1, hand, merged, with(links, link), unlikely, details);
    }

    Standing unlinked(Link link) {
        return new Standing(id, version + 1, hand, merged, without(links, link), unlikely, details);
    }

    private static <T> List<T> with(List<T> list, T element) {
        List<T> more = new ArrayList<>(list);
        more.add(element);
        return more;
    }

    private static <T> List<T> without(List<T> list, T element) {
        return list.stream().filter(other -> !other.equals(element)).toList();
    }
}
