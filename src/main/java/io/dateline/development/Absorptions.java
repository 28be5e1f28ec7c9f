package io.dateline.development;

import io.dateline.development.DevelopmentEvent.ClaimAdded;
import io.dateline.development.DevelopmentEvent.ClaimWithdrawn;
import io.dateline.development.DevelopmentEvent.Rewriting;
import io.dateline.development.DevelopmentEvent.SourceGraded;
import io.dateline.development.DevelopmentEvent.SourceWithdrawn;
import io.dateline.development.Judgement.Absorbed;
import io.dateline.development.Judgement.Released;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a development that goes on for others is its own, and what each of them brought. Both are carried along by what happens
 * meanwhile, so that each can stand for itself again with what came to it: what is said is said of the survivor; a grade, a
 * withdrawal, and a claim told by a report that only one of them cites, go to whoever cites that report.
 */
class Absorptions {

    private final Map<String, Details> brought = new LinkedHashMap<>();
    private @Nullable Details own;

    /** @param before how the survivor stood before the event */
    void on(DevelopmentEvent event, Standing before) {
        if (event instanceof Absorbed absorbed) {
            own = own == null ? before.details() : own;
            brought.put(absorbed.merged(), absorbed.brought());
        } else if (event instanceof Released released) {
            brought.remove(released.unmerged());
            own = brought.isEmpty() ? null : own;
        } else if (own != null) {
            Details mine = own;
            own = own(event, before, mine);
            brought.replaceAll((id, theirs) -> brought(event, before, mine, theirs));
        }
    }

    private Details own(DevelopmentEvent event, Standing before, Details mine) {
        if (event instanceof Rewriting rewriting) {
            return ThreeWay.apply(mine, before.details(), rewriting.details());
        }
        boolean theirs = event instanceof ClaimAdded added
                && added.source() != null
                && !mine.cites(added.source())
                && brought.values().stream().anyMatch(details -> details.cites(added.source()));
        return theirs ? mine : after(event, before, mine);
    }

    private static Details brought(DevelopmentEvent event, Standing before, Details mine, Details theirs) {
        boolean concerned = event instanceof SourceGraded
                || event instanceof SourceWithdrawn
                || event instanceof ClaimWithdrawn
                || event instanceof ClaimAdded added
                        && added.source() != null
                        && theirs.cites(added.source())
                        && !mine.cites(added.source());
        return concerned ? after(event, before, theirs) : theirs;
    }

    private static Details after(DevelopmentEvent event, Standing before, Details details) {
        return event.onto(before.saying(details)).details();
    }

    Details brought(String other) {
        return brought.get(other);
    }

    /** What the survivor says once that one has left it. */
    Details without(String other, Details now) {
        Map<String, Details> rest = new LinkedHashMap<>(brought);
        rest.remove(other);
        return ThreeWay.apply(now, union(brought.values()), union(rest.values()));
    }

    private Details union(Collection<Details> others) {
        Details union = own;
        for (Details other : List.copyOf(others)) {
            union = Union.of(union, other);
        }
        return union;
    }
}
