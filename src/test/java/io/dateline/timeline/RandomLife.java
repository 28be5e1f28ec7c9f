package io.dateline.timeline;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.Http;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A random history in which people also decide: what is confirmed, disputed, retracted, reinstated, merged and taken apart. */
class RandomLife extends RandomHistory {

    /** What a survivor says itself, and what each that was merged into it brought. */
    private final Map<String, Model> own = new HashMap<>();

    /** Counts as long as the development was known at all. */
    private static final long ALWAYS = Long.MIN_VALUE;

    private final Map<String, Map<String, Model>> brought = new HashMap<>();
    private final RandomImports imports = new RandomImports(this);
    private final Set<String> linked = new HashSet<>();
    private final Set<String> graded = new HashSet<>();

    RandomLife(long seed, String name, Http http, WanderingClock clock, LongFunction<Instant> recordedAt) {
        super(seed, name, http, clock, recordedAt);
    }

    @Override
    void judge() {
        Model was = any(live());
        List<Model> retracted = all().stream()
                .filter(one -> one.retracted && one.mergedInto == null)
                .toList();
        List<Model> merged = all().stream()
                .filter(one -> one.mergedInto != null && now(one.mergedInto).mergedInto == null)
                .toList();
        switch (random.nextInt(13)) {
            case 0 ->
                decide(
                        was,
                        was.confirmed ? "/confirmation/withdrawal" : "/confirmation",
                        known -> known.confirmed = !was.confirmed);
            case 1 ->
                decide(was, was.disputed ? "/dispute/settlement" : "/dispute", known -> known.disputed = !was.disputed);
            case 2 -> retract(was);
            case 3, 4 -> {
                if (!retracted.isEmpty()) {
                    reinstate(any(retracted));
                }
            }
            case 5 -> merge(was, any(live()));
            case 6 -> claim(was);
            case 7 -> link(was, any(live()));
            case 8 -> grade(was);
            case 10 -> imports.bring(nextId());
            case 11 -> imports.undoOrBringAgain();
            case 12 -> imports.correctAndUndo(was, clock);
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
        happened(was.id, position, published, false, was.change(change));
    }

    private void retract(Model was) {
        if (random.nextBoolean()) {
            decide(was, "/retraction", known -> known.retracted = true);
            return;
        }
        tell(post(
                "/developments/" + was.id + "/retraction", why(null).put("recordedByMistake", true), "If-Match", "*"));
        mistaken(was, position);
    }

    /** It was then known on no day. */
    void mistaken(Model was, long at) {
        happened(was.id, at, ALWAYS, false, was.change(known -> {
            known.retracted = true;
            known.mistaken = true;
        }));
    }

    private void reinstate(Model was) {
        String published = random.nextBoolean() ? any(Choices.PUBLISHED) : null;
        tell(post("/developments/" + was.id + "/reinstatement", why(published), "If-Match", "*"));
        UnaryOperator<Model> stands = was.change(RandomLife::stands);
        if (published == null && was.mistaken) {
            happened(was.id, position, ALWAYS, false, stands);
        } else {
            happened(was.id, position, published, false, stands);
        }
    }

    static void stands(Model known) {
        known.retracted = false;
        known.mistaken = false;
    }

    /** That it changes nothing that is compared but the number of the version. */
    private void said(Model was, @Nullable String published) {
        happened(was.id, position, published, false, was.change(known -> {}));
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
        own.putIfAbsent(survivor.id, survivor);
        brought.computeIfAbsent(survivor.id, none -> new LinkedHashMap<>()).put(was.id, was);
        Model union = union(survivor, was);
        merely(survivor, published, known -> known.correct(survivor, union));
        happened(was.id, position, published, false, was.change(known -> known.mergedInto = survivor.id));
    }

    private void unmerge(Model was) {
        Model survivor = now(was.mergedInto);
        String published = random.nextBoolean() ? any(Choices.PUBLISHED) : null;
        Model left = without(was.id, survivor);
        Answer answer = post("/developments/" + was.id + "/unmerge", why(published), "If-Match", "*");
        if (left.sources.isEmpty()) {
            answer.expectProblem(409, "leaves-no-source");
            return;
        }
        tell(answer);
        brought.get(survivor.id).remove(was.id);
        if (brought.get(survivor.id).isEmpty()) {
            own.remove(survivor.id);
        }
        merely(survivor, published, known -> known.correct(survivor, left));
        happened(was.id, position, published, false, was.change(known -> known.mergedInto = null));
    }

    /** What comes and goes with another is not said of the survivor itself. */
    private void merely(Model survivor, @Nullable String published, Consumer<Model> change) {
        long at = position - 1;
        super.happened(survivor.id, at, reported(at, published), false, survivor.change(change));
    }

    /** What is said of a survivor is said of itself, and stays with it. */
    @Override
    protected void happened(String id, long at, long reported, boolean moreSource, UnaryOperator<Model> change) {
        Model was = own.containsKey(id) ? now(id) : null;
        super.happened(id, at, reported, moreSource, change);
        if (was != null) {
            Model mine = own.get(id).copy();
            mine.apply(was, now(id));
            own.put(id, mine);
        }
    }

    Model now(String id) {
        return model.model(id, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** What the survivor says once that one has left it. */
    private Model without(String id, Model survivor) {
        Map<String, Model> rest = new LinkedHashMap<>(brought.get(survivor.id));
        rest.remove(id);
        Model left = survivor.copy();
        left.apply(everything(survivor.id, brought.get(survivor.id)), everything(survivor.id, rest));
        return left;
    }

    private Model everything(String survivor, Map<String, Model> others) {
        Model all = own.get(survivor);
        for (Model one : others.values()) {
            all = union(all, one);
        }
        return all;
    }

    private static Model union(Model some, Model more) {
        Model union = some.copy();
        union.actors = both(some.actors, more.actors);
        union.themes = both(some.themes, more.themes);
        union.sources = both(some.sources, more.sources);
        return union;
    }

    private static List<String> both(List<String> some, List<String> more) {
        Set<String> both = new LinkedHashSet<>(some);
        both.addAll(more);
        return List.copyOf(both);
    }
}
