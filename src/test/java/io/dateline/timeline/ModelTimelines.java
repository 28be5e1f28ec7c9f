package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.date.EdtfDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What timelines are, said as plainly as possible: lists in memory, made anew for every question. */
class ModelTimelines {

    /** A development as the model holds it. */
    record Model(
            String id,
            int order,
            long version,
            String date,
            String title,
            List<String> actors,
            String theme,
            int sources,
            boolean retracted) {}

    /** What of an entry is compared. */
    record Line(String id, long version, String title, int sources, boolean direct) {}

    /** For whom a person acts in that period. */
    record Office(String state, String period) {}

    final Map<String, Model> developments = new LinkedHashMap<>();
    final Map<String, List<Office>> offices = new HashMap<>();
    private final List<String> actors;
    private final List<String> themes;

    ModelTimelines(List<String> actors, List<String> themes) {
        this.actors = actors;
        this.themes = themes;
    }

    Map<Lane, List<Line>> timelines() {
        Map<Lane, List<Line>> timelines = new LinkedHashMap<>();
        for (String theme : themes) {
            timelines.put(Lane.theme(theme), lines(List.of(), theme));
        }
        for (String one : actors) {
            timelines.put(Lane.actor(one), lines(List.of(one), null));
            for (String other : actors) {
                if (one.compareTo(other) < 0) {
                    timelines.put(Lane.pair(one, other), lines(List.of(one, other), null));
                }
            }
        }
        return timelines;
    }

    private List<Line> lines(List<String> wanted, String theme) {
        List<Model> found = new ArrayList<>();
        for (Model model : developments.values()) {
            boolean onTheme = theme == null || model.theme().equals(theme);
            if (!model.retracted() && onTheme && everybody(model).containsAll(wanted)) {
                found.add(model);
            }
        }
        found.sort(
                Comparator.comparingLong((Model model) -> bounds(model.date()).earliest())
                        .thenComparingLong(model -> bounds(model.date()).latest())
                        .thenComparingInt(Model::order));
        return found.stream()
                .map(model -> new Line(
                        model.id(),
                        model.version(),
                        model.title(),
                        model.sources(),
                        model.actors().containsAll(wanted)))
                .toList();
    }

    private Set<String> everybody(Model model) {
        Set<String> everybody = new LinkedHashSet<>(model.actors());
        for (String actor : model.actors()) {
            for (Office office : offices.getOrDefault(actor, List.of())) {
                Bounds period = bounds(office.period());
                Bounds date = bounds(model.date());
                if (period.earliest() <= date.latest() && date.earliest() <= period.latest()) {
                    everybody.add(office.state());
                }
            }
        }
        return everybody;
    }

    private static Bounds bounds(String date) {
        return EdtfDate.parse(date).bounds();
    }
}
