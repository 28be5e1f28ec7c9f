package io.dateline.timeline;

import io.dateline.development.Details;
import io.dateline.development.DevelopmentId;
import io.dateline.development.ImpossibleOrder;
import io.dateline.development.Placements;
import io.dateline.log.Log;
import io.dateline.log.Turn;
import io.dateline.node.Locks;
import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.dateline.projection.Readings;
import io.dateline.timeline.Chronology.Placement;
import io.dateline.timeline.TimelinePage.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Checks a placement against all that is placed so far, by what is known now. */
@Component
class PlacedDevelopments implements Placements {

    /** Of developments that hang together: each event of one of them goes through all. */
    private static final int MOST = 200;

    private final Turn turn;
    private final Timelines timelines;
    private final Readings readings;
    private final Log log;
    private final JsonMapper json;

    PlacedDevelopments(Timelines timelines, Readings readings, Log log, JsonMapper json, Locks locks) {
        this.turn = new Turn("placement", locks);
        this.timelines = timelines;
        this.readings = readings;
        this.log = log;
        this.json = json;
    }

    @Override
    public void check(DevelopmentId id, @Nullable Details before, Details details) {
        turn.take();
        View now = View.of(readings.reading(TimelineProjection.NAME, log.head()));
        String subject = id.value();
        List<FieldError> refusals = new ArrayList<>();
        refusals.addAll(refusals("after", subject, details.after(), before == null ? null : before.after(), now));
        refusals.addAll(refusals("before", subject, details.before(), before == null ? null : before.before(), now));
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        List<Placement> wanted = TimelineItem.placements(subject, details.after(), details.before());
        Map<String, String> mergers = new HashMap<>();
        Map<String, TimelineItem> others = together(subject, wanted, mergers, now);
        Map<String, Extent> own = new HashMap<>(Map.of(subject, Extent.of(details)));
        List<Placement> placements = new ArrayList<>();
        others.forEach((other, item) -> {
            if (item.counts()) {
                own.put(other, Extent.of(item.standing().details()));
            }
            item.placements().forEach(placement -> placement.among(mergers).ifPresent(placements::add));
        });
        Predicate<Placement> nowhere =
                placement -> !own.containsKey(placement.earlier()) || !own.containsKey(placement.later());
        placements.removeIf(nowhere);
        placements.removeAll(new Chronology(own, placements).aside());
        wanted.forEach(placement -> placement.among(mergers).ifPresent(placements::add));
        placements.removeIf(nowhere);
        Chronology chronology = new Chronology(own, placements);
        if (!chronology.aside().isEmpty()) {
            throw refusal(chronology.aside().get(0), chronology, placements);
        }
    }

    private List<FieldError> refusals(
            String field, String subject, @Nullable List<String> named, @Nullable List<String> already, View now) {
        List<FieldError> refusals = new ArrayList<>();
        for (int index = 0; index < TimelineItem.some(named).size(); index++) {
            String other = named.get(index);
            if (TimelineItem.some(already).contains(other)) {
                continue;
            }
            TimelineItem item = other.equals(subject) ? null : item(other, now);
            String reason = other.equals(subject) ? "is the development itself" : refusal(other, item);
            if (reason != null) {
                refusals.add(new FieldError(field + "[" + index + "]", reason, other));
            }
        }
        return refusals;
    }

    private static @Nullable String refusal(String other, @Nullable TimelineItem item) {
        if (item == null) {
            return "there is no development '" + other + "': record it first";
        }
        if (item.mergedInto() != null) {
            return "is merged into '" + item.mergedInto() + "': name that one";
        }
        return item.reason() == null ? null : "is retracted, and so stands nowhere: " + item.reason();
    }

    /**
     * All that are not retracted and hang together with the subject, without itself, in the order of their recording.
     *
     * @param mergers filled with those that others go on for
     */
    private Map<String, TimelineItem> together(
            String subject, List<Placement> wanted, Map<String, String> mergers, View now) {
        Map<Long, TimelineItem> found = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        Deque<String> ask = new ArrayDeque<>();
        wanted.forEach(
                placement -> ask.add(placement.earlier().equals(subject) ? placement.later() : placement.earlier()));
        placedAgainst(subject, now, ask);
        while (!ask.isEmpty()) {
            String id = ask.poll();
            Entry entry = id.equals(subject) || !seen.add(id)
                    ? null
                    : timelines.development(id, now).orElse(null);
            if (entry == null) {
                continue;
            }
            TimelineItem item = item(entry);
            if (item.mergedInto() != null) {
                mergers.put(id, item.mergedInto());
                ask.add(item.mergedInto());
            }
            if (item.reason() != null) {
                continue;
            }
            found.put(entry.ordinal(), item);
            if (found.size() >= MOST) {
                throw new InvalidInput(
                        "",
                        "hangs together with more than " + MOST
                                + " others by 'after' and 'before': place it by its date",
                        null);
            }
            ask.addAll(item.bound());
            placedAgainst(id, now, ask);
        }
        Map<String, TimelineItem> inOrder = new LinkedHashMap<>();
        found.values().forEach(item -> inOrder.put(item.id().value(), item));
        return inOrder;
    }

    private void placedAgainst(String development, View now, Deque<String> found) {
        timelines.each(
                Lane.placedAgainst(development),
                now,
                entry -> found.add(item(entry).id().value()));
    }

    private static ImpossibleOrder refusal(Placement impossible, Chronology chronology, List<Placement> placements) {
        String earlier = impossible.earlier();
        String later = impossible.later();
        String what = "'" + later + "' cannot have come after '" + earlier + "': ";
        List<String> circle = Chronology.path(placements, later, earlier);
        if (!circle.isEmpty()) {
            return new ImpossibleOrder(what + "by other placements it came before it", circle);
        }
        return new ImpossibleOrder(
                what + day(chronology, later) + " leaves no time after " + day(chronology, earlier),
                List.of(earlier, later));
    }

    private static String day(Chronology chronology, String id) {
        return chronology.all().get(id).bounds().someDay();
    }

    private @Nullable TimelineItem item(String id, View now) {
        return timelines.development(id, now).map(this::item).orElse(null);
    }

    private TimelineItem item(Entry entry) {
        return json.readValue(entry.document(), TimelineItem.class);
    }
}
