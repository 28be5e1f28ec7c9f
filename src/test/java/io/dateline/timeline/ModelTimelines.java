package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.date.EdtfDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What timelines are, said as plainly as possible: lists in memory, made anew for every question. */
class ModelTimelines {

    /**
     * Something that happened to a development: at a position, reported at a second, with what it changed. Nothing counts as
     * reported before the development itself was, but for a source, which brings it forward.
     */
    record Happening(long position, long reported, boolean moreSource, UnaryOperator<Model> change) {}

    /** What of an entry is compared. */
    record Line(
            String id,
            long version,
            String title,
            int sources,
            String status,
            @Nullable String earliest,
            @Nullable String latest,
            boolean direct) {}

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

    void happened(String id, long at, long reported, boolean moreSource, UnaryOperator<Model> change) {
        List<Happening> past = developments.get(id);
        long first = past.stream()
                .filter(happening -> happening == past.get(0) || happening.moreSource())
                .mapToLong(Happening::reported)
                .min()
                .orElse(reported);
        past.add(new Happening(at, moreSource ? reported : Math.max(first, reported), moreSource, change));
    }

    /** As of a position, as known at a second. */
    Map<Lane, List<Line>> timelines(long position, long known) {
        List<Model> all = developments.keySet().stream()
                .map(id -> model(id, position, known))
                .filter(Objects::nonNull)
                .toList();
        Map<String, When> placed = placed(all);
        List<Model> models = all.stream()
                .filter(Model::counts)
                .sorted(Comparator.comparingLong(
                                (Model model) -> placed.get(model.id).bounds().earliest())
                        .thenComparingInt(model -> placed.get(model.id).depth())
                        .thenComparingLong(
                                model -> placed.get(model.id).bounds().latest())
                        .thenComparingLong(
                                model -> developments.get(model.id).get(0).position()))
                .toList();
        Map<Lane, List<Line>> timelines = new LinkedHashMap<>();
        for (String theme : themes) {
            timelines.put(
                    Lane.theme(theme),
                    lines(
                            models.stream()
                                    .filter(model -> model.themes.contains(theme))
                                    .toList(),
                            placed,
                            List.of()));
        }
        for (String one : actors) {
            timelines.put(Lane.actor(one), lines(models, placed, List.of(one)));
            for (String other : actors) {
                if (one.compareTo(other) < 0) {
                    timelines.put(Lane.pair(one, other), lines(models, placed, List.of(one, other)));
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

    private List<Line> lines(List<Model> models, Map<String, When> placed, List<String> wanted) {
        return models.stream()
                .filter(model -> everybody(model, placed.get(model.id).bounds()).containsAll(wanted))
                .map(model -> new Line(
                        model.id,
                        model.version,
                        model.title,
                        model.sources.size(),
                        model.status(),
                        placed.get(model.id).bounds().earliestDay(),
                        placed.get(model.id).bounds().latestDay(),
                        model.actors.containsAll(wanted)))
                .toList();
    }

    private Set<String> everybody(Model model, Bounds date) {
        Set<String> everybody = new LinkedHashSet<>(model.actors);
        for (String actor : model.actors) {
            for (Office office : offices.getOrDefault(actor, List.of())) {
                Bounds period = bounds(office.period());
                if (period.earliest() <= date.latest() && date.earliest() <= period.latest()) {
                    everybody.add(office.state());
                }
            }
        }
        return everybody;
    }

    /** The placements one after the other, each only where it can be together with those before it. */
    private static Map<String, When> placed(List<Model> all) {
        List<Model> models = all.stream().filter(Model::counts).toList();
        Map<String, When> placed = whens(models, List.of());
        List<String[]> possible = new ArrayList<>();
        for (Model model : all) {
            // One that was merged goes on placing the one that stands for it.
            String subject = survivor(model.id, all);
            List<String[]> wanted = new ArrayList<>();
            if (!model.retracted) {
                model.after.forEach(other -> wanted.add(new String[] {survivor(other, all), subject}));
                model.before.forEach(other -> wanted.add(new String[] {subject, survivor(other, all)}));
            }
            for (String[] pair : wanted) {
                if (!pair[0].equals(pair[1]) && placed.keySet().containsAll(List.of(pair))) {
                    possible.add(pair);
                    Map<String, When> with = whens(models, possible);
                    if (with == null) {
                        possible.remove(pair);
                    } else {
                        placed = with;
                    }
                }
            }
        }
        return placed;
    }

    private static String survivor(String id, List<Model> all) {
        return all.stream()
                .filter(model -> model.id.equals(id) && model.mergedInto != null && !model.retracted)
                .findFirst()
                .map(model -> survivor(model.mergedInto, all))
                .orElse(id);
    }

    /** Narrows everything by everything until nothing changes any more; null where that never ends or leaves no time. */
    private static @Nullable Map<String, When> whens(List<Model> models, List<String[]> pairs) {
        Map<String, long[]> times = new HashMap<>();
        for (Model model : models) {
            EdtfDate date = EdtfDate.parse(model.date == null ? "../.." : model.date);
            times.put(model.id, new long[] {
                date.bounds().earliest(),
                date.bounds().latest(),
                date.ended(ZoneOffset.UTC).earliest(),
                date.began(ZoneOffset.UTC).latest(),
                0
            });
        }
        boolean changed = true;
        for (int round = 0; changed; round++) {
            if (round > models.size()) {
                return null;
            }
            changed = false;
            for (String[] pair : pairs) {
                long[] earlier = times.get(pair[0]);
                long[] later = times.get(pair[1]);
                long[] before =
                        Stream.of(earlier, later).flatMapToLong(LongStream::of).toArray();
                later[0] = Math.max(later[0], earlier[2]);
                later[2] = Math.max(later[2], later[0]);
                later[4] = Math.max(later[4], earlier[4] + 1);
                earlier[1] = Math.min(earlier[1], later[3]);
                earlier[3] = Math.min(earlier[3], earlier[1]);
                changed |= !Arrays.equals(
                        before,
                        Stream.of(earlier, later).flatMapToLong(LongStream::of).toArray());
            }
        }
        Map<String, When> whens = new LinkedHashMap<>();
        for (Model model : models) {
            long[] time = times.get(model.id);
            if (time[0] > time[3] || time[2] > time[1]) {
                return null;
            }
            whens.put(model.id, new When(new Bounds(time[0], time[1]), (int) time[4]));
        }
        return whens;
    }

    static Bounds bounds(String date) {
        return EdtfDate.parse(date).bounds();
    }
}
