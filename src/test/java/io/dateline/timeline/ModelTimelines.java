package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.date.EdtfDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What timelines are, said as plainly as possible: lists in memory, made anew for every question. */
class ModelTimelines {

    /** A development as the model holds it. */
    record Model(
            String id,
            long version,
            String date,
            String title,
            List<String> actors,
            String theme,
            int sources,
            boolean retracted) {

        Model next(int sources, boolean retracted, long version) {
            return new Model(id, version, date, title, actors, theme, sources, retracted);
        }
    }

    /**
     * Something that happened to a development: at a position, reported at a second, with what it changed. Nothing counts as
     * reported before the development itself was, but for a source, which brings it forward.
     */
    record Happening(long position, long reported, boolean moreSource, UnaryOperator<Model> change) {}

    /** What of an entry is compared. */
    record Line(String id, long version, String title, int sources, boolean direct) {}

    /** For whom a person acts in that period. */
    record Office(String state, String period) {}

    final Map<String, List<Happening>> developments = new LinkedHashMap<>();
    final Map<String, List<Office>> offices = new HashMap<>();
    private final List<String> actors;
    private final List<String> themes;

    ModelTimelines(List<String> actors, List<String> themes) {
        this.actors = actors;
        this.themes = themes;
    }

    /** As of a position, as known at a second. */
    Map<Lane, List<Line>> timelines(long position, long known) {
        List<Model> models = developments.keySet().stream()
                .map(id -> model(id, position, known))
                .filter(model -> model != null && !model.retracted())
                .sorted(Comparator.comparingLong(
                                (Model model) -> bounds(model.date()).earliest())
                        .thenComparingLong(model -> bounds(model.date()).latest())
                        .thenComparingLong(
                                model -> developments.get(model.id()).get(0).position()))
                .toList();
        Map<Lane, List<Line>> timelines = new LinkedHashMap<>();
        for (String theme : themes) {
            timelines.put(
                    Lane.theme(theme),
                    lines(
                            models.stream()
                                    .filter(model -> model.theme().equals(theme))
                                    .toList(),
                            List.of()));
        }
        for (String one : actors) {
            timelines.put(Lane.actor(one), lines(models, List.of(one)));
            for (String other : actors) {
                if (one.compareTo(other) < 0) {
                    timelines.put(Lane.pair(one, other), lines(models, List.of(one, other)));
                }
            }
        }
        return timelines;
    }

    /** Everything that happened by then and was reported by then, one after the other; null where nothing had. */
    Model model(String id, long position, long known) {
        List<Happening> past = developments.get(id).stream()
                .filter(happening -> happening.position() <= position)
                .toList();
        Model model = null;
        for (Happening happening : past) {
            long reported = happening.reported();
            if (model == null && happening == past.get(0)) {
                // The first report of it is the earliest source, whenever that was added.
                reported = past.stream()
                        .filter(Happening::moreSource)
                        .mapToLong(Happening::reported)
                        .reduce(reported, Math::min);
            }
            if (reported <= known && (model != null || happening == past.get(0))) {
                model = happening.change().apply(model);
            }
        }
        return model;
    }

    private List<Line> lines(List<Model> models, List<String> wanted) {
        return models.stream()
                .filter(model -> everybody(model).containsAll(wanted))
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

    static Bounds bounds(String date) {
        return EdtfDate.parse(date).bounds();
    }
}
