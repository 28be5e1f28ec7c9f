package io.dateline.timeline;

import io.dateline.development.DevelopmentEvent;
import io.dateline.development.DevelopmentEvent.Rewriting;
import io.dateline.development.DevelopmentEvent.SourceWithdrawn;
import io.dateline.development.Standing;
import io.dateline.development.ThreeWay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What an event changes of how the sources had it: everything from the second on at which it was reported, nothing before. What
 * was known at a second is therefore all events reported by then, in the order of the log. Nothing is known of a development
 * before its first report: what is said to have been reported before counts from that one on, except for a source and what it claims
 * ({@link EarlierReports}).
 */
final class KnownStates {

    private KnownStates() {}

    /**
     * @param first gives the development as it was recorded first
     * @param open the states that stand, in the order of their spans; they follow on each other
     * @param standing the development after the event
     * @param reported epoch second
     * @param show makes an item of a standing
     * @return the states that stand from the event on; those it leaves alone are the same objects
     */
    static List<State> after(
            Supplier<Standing> first,
            List<State> open,
            DevelopmentEvent event,
            Standing standing,
            long reported,
            long position,
            Function<Standing, TimelineItem> show) {
        Standing newest = open.get(open.size() - 1).item().standing();
        List<State> after = new ArrayList<>();
        State earliest = open.get(0);
        Standing told = reported < earliest.knownFrom() ? EarlierReports.tell(first, event, newest) : null;
        if (told != null) {
            Standing then = told.withVersion(standing.version());
            after.add(earliest.known(reported, earliest.knownFrom()).since(position, show.apply(then)));
        }
        for (State state : open) {
            if (state.knownTo() <= reported) {
                after.add(state);
            } else if (state.knownFrom() >= reported) {
                after.add(changed(state, event, newest, standing, position, show));
            } else {
                after.add(state.known(state.knownFrom(), reported).since(position, state.item()));
                after.add(changed(state.known(reported, state.knownTo()), event, newest, standing, position, show));
            }
        }
        return event instanceof SourceWithdrawn && event.since() != null ? EarlierReports.told(after) : after;
    }

    /**
     * The same where all that came since a version was a mistake: from the second on at which that counted, as at that version.
     *
     * @param then the states that stood at that version; none where it is known by this event alone, which may be
     *     earlier than it was known before
     */
    static List<State> restored(
            List<State> open,
            List<State> then,
            Standing standing,
            long since,
            long position,
            Function<Standing, TimelineItem> show) {
        List<State> after = new ArrayList<>();
        for (State state : open) {
            if (state.knownTo() <= since) {
                after.add(state);
            } else if (state.knownFrom() < since) {
                after.add(state.known(state.knownFrom(), since).since(position, state.item()));
            }
        }
        State newest = open.get(open.size() - 1);
        for (State state : then.isEmpty() ? List.of(newest.known(since, State.ALWAYS)) : then) {
            if (state.knownTo() > since) {
                Standing again =
                        state.isNewest() ? standing : state.item().standing().withVersion(standing.version());
                after.add(state.known(Math.max(state.knownFrom(), since), state.knownTo())
                        .since(position, show.apply(again)));
            }
        }
        return after;
    }

    private static State changed(
            State state,
            DevelopmentEvent event,
            Standing newest,
            Standing standing,
            long position,
            Function<Standing, TimelineItem> show) {
        if (state.isNewest()) {
            return state.since(position, show.apply(standing));
        }
        Standing was = state.item().standing();
        DevelopmentEvent onIt = event instanceof Rewriting rewriting
                ? rewriting.with(ThreeWay.apply(was.details(), newest.details(), rewriting.details())
                        .whole(was.details()))
                : event;
        Standing then = Standing.after(was, onIt).withVersion(standing.version());
        // An event tells what is doubted of the newest state; where it changed nothing in that, neither does it here.
        boolean same = Objects.equals(newest.unlikely(), standing.unlikely());
        return state.since(position, show.apply(same ? then.withUnlikely(was.unlikely()) : then));
    }
}
