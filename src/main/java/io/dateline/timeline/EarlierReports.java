package io.dateline.timeline;

import io.dateline.development.Details;
import io.dateline.development.DevelopmentEvent;
import io.dateline.development.DevelopmentEvent.ClaimAdded;
import io.dateline.development.DevelopmentEvent.Corrected;
import io.dateline.development.DevelopmentEvent.SourceAdded;
import io.dateline.development.Source;
import io.dateline.development.Standing;
import io.dateline.development.Telling;
import io.dateline.development.ThreeWay;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What reports make known of a development that came out before those that were known so far, and what is not known without them. */
final class EarlierReports {

    private EarlierReports() {}

    /**
     * How the development was known from the event on, and before any other was: as first recorded.
     *
     * @param newest how it stood before the event
     * @return null where the event tells nothing of that time
     */
    static @Nullable Standing tell(Supplier<Standing> first, DevelopmentEvent event, Standing newest) {
        if (event instanceof SourceAdded || event instanceof ClaimAdded) {
            return Standing.after(first.get(), event);
        }
        return event instanceof Corrected citing && citing.since() != null
                ? citedAgain(first.get(), citing, newest)
                : null;
    }

    /** With the reports that were withdrawn by mistake, and what they claim. */
    private static @Nullable Standing citedAgain(Standing first, Corrected citing, Standing newest) {
        Details after = citing.details();
        List<Source> again = after.sources().stream()
                .filter(source -> source.withdrawn() == null
                        && newest.details().sources().stream()
                                .anyMatch(was -> was.withdrawn() != null && was.sameCitation(source)))
                .toList();
        if (again.isEmpty()) {
            return null;
        }
        Details before = Telling.write(
                after,
                after.sources().stream().filter(Predicate.not(again::contains)).toList(),
                Telling.of(after).stream()
                        .filter(telling -> !again.contains(telling.source()))
                        .toList());
        return Standing.after(first, citing.with(ThreeWay.apply(first.details(), before, after)));
    }

    /** Without the states at the beginning that only reports told which are withdrawn. */
    static List<State> told(List<State> states) {
        int first = 0;
        while (first < states.size() - 1 && !isTold(states.get(first))) {
            first++;
        }
        return List.copyOf(states.subList(first, states.size()));
    }

    private static boolean isTold(State state) {
        return state.item().sources().stream()
                .anyMatch(source -> source.withdrawn() == null && source.out() < state.knownTo());
    }
}
