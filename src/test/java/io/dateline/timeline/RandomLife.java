package io.dateline.timeline;

import io.dateline.Example;
import io.dateline.Http;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A random history in which people also decide: what is confirmed, disputed, retracted, reinstated, merged and taken apart. */
class RandomLife extends RandomHistory {

    private final Map<String, Merger> mergers = new HashMap<>();
    private final Set<String> linked = new HashSet<>();
    private final Set<String> graded = new HashSet<>();

    /** What the survivor said before, and what the other one brought. */
    private record Merger(Model before, Model brought) {}

    RandomLife(long seed, String name, Http http, WanderingClock clock, LongFunction<Instant> recordedAt) {
        super(seed, name, http, clock, recordedAt);
    }

    @Override
    void judge() {
        Model was = any(live());
        List<Model> retracted = all().stream()
                .filter(one -> one.retracted && one.mergedInto == null)
                .toList();
        List<Model> merged = mergers.keySet().stream()
                .sorted()
                .map(id -> model.model(id, Long.MAX_VALUE, Long.MAX_VALUE))
                .filter(one -> model.model(one.mergedInto, Long.MAX_VALUE, Long.MAX_VALUE).mergedInto == null)
                .toList();
        switch (random.nextInt(10)) {
            case 0 ->
                decide(
                        was,
                        was.confirmed ? "/confirmation/withdrawal" : "/confirmation",
                        known -> known.confirmed = !was.confirmed);
            case 1 ->
                decide(was, was.disputed ? "/dispute/settlement" : "/dispute", known -> known.disputed = !was.disputed);
            case 2 -> decide(was, "/retraction", known -> known.retracted = true);
            case 3, 4 -> {
                if (!retracted.isEmpty()) {
                    decide(any(retracted), "/reinstatement", known -> known.retracted = false);
                }
            }
            case 5 -> merge(was, any(live()));
            case 6 -> claim(was);
            case 7 -> link(was, any(live()));
            case 8 -> grade(was);
            default -> {
                if (!merged.isEmpty()) {
                    unmerge(any(merged));
                }
            }
        }
    }

    private void decide(Model was, String what, Consumer<Model> change) {
        String published = random.nextBoolean() ? any(Choices.PUBLISHED) : null;
        tell(post("/developments/" + was.id + what, why(published), "If-Match", "*"));
        happened(was.id, position, published, false, change(was.version + 1, change));
    }

    /** That it changes nothing that is compared but the number of the version. */
    private void said(Model was, @Nullable String published) {
        happened(was.id, position, published, false, change(was.version + 1, known -> {}));
    }

    private void claim(Model was) {
        tell(post(
                "/developments/" + was.id + "/claims",
                Example.json("{'about': 'minutes', 'best': %d}".formatted(random.nextInt())),
                "If-Match",
                "*"));
        said(was, null);
    }

    private void link(Model was, Model other) {
        if (!was.id.equals(other.id) && linked.add(was.id + other.id)) {
            tell(post(
                    "/developments/" + was.id + "/links",
                    why(null).put("type", "follows").put("target", other.id),
                    "If-Match",
                    "*"));
            said(was, null);
        }
    }

    private void grade(Model was) {
        String published = random.nextBoolean() ? any(Choices.PUBLISHED) : null;
        if (graded.add(was.id)) {
            tell(post(
                    "/developments/" + was.id + "/sources/0/grade",
                    why(published).put("reliability", "B"),
                    "If-Match",
                    "*"));
            said(was, published);
        }
    }

    private static ObjectNode why(@Nullable String published) {
        ObjectNode body = Example.json("{'reason': 'So it is'}");
        if (published != null) {
            body.set("source", Example.source("Another paper", published));
        }
        return body;
    }

    private void merge(Model was, Model survivor) {
        if (was.id.equals(survivor.id)) {
            return;
        }
        String published = random.nextBoolean() ? any(Choices.PUBLISHED) : null;
        tell(post("/developments/" + was.id + "/merge", why(published).put("into", survivor.id), "If-Match", "*"));
        Model union = survivor.copy();
        union.actors = both(survivor.actors, was.actors);
        union.themes = both(survivor.themes, was.themes);
        union.sources = both(survivor.sources, was.sources);
        mergers.put(was.id, new Merger(survivor, was));
        happened(
                survivor.id,
                position - 1,
                published,
                false,
                change(survivor.version + 1, known -> known.apply(survivor, union)));
        happened(was.id, position, published, false, change(was.version + 1, known -> known.mergedInto = survivor.id));
    }

    private void unmerge(Model was) {
        Model survivor = model.model(was.mergedInto, Long.MAX_VALUE, Long.MAX_VALUE);
        String published = random.nextBoolean() ? any(Choices.PUBLISHED) : null;
        tell(post("/developments/" + was.id + "/unmerge", why(published), "If-Match", "*"));
        Merger merger = mergers.remove(was.id);
        Model left = survivor.copy();
        left.actors = less(survivor.actors, merger.before.actors, merger.brought.actors);
        left.themes = less(survivor.themes, merger.before.themes, merger.brought.themes);
        left.sources = less(survivor.sources, merger.before.sources, merger.brought.sources);
        happened(
                survivor.id,
                position - 1,
                published,
                false,
                change(survivor.version + 1, known -> known.apply(survivor, left)));
        happened(was.id, position, published, false, change(was.version + 1, known -> known.mergedInto = null));
    }

    private static List<String> both(List<String> some, List<String> more) {
        List<String> both = new ArrayList<>(some);
        more.stream().filter(element -> !both.contains(element)).forEach(both::add);
        return both;
    }

    private static List<String> less(List<String> now, List<String> before, List<String> brought) {
        return now.stream()
                .filter(element -> before.contains(element) || !brought.contains(element))
                .toList();
    }
}
