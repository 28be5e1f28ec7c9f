package io.dateline.timeline;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.Http;
import io.dateline.timeline.ModelTimelines.Office;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Does at random what people do, over HTTP, and tells a plain model the same. */
class RandomHistory {

    private final long seed;
    protected final Http http;
    private final List<String> told = new ArrayList<>();
    protected Random random;
    protected final WanderingClock clock;
    private final LongFunction<Instant> recordedAt;
    private final String prefix;
    private final List<String> states;
    private final List<String> people;
    private final List<String> themes;
    protected final ModelTimelines model;
    private int number;
    protected long position;

    /** @param name of the run, by which its ids differ from those of others */
    RandomHistory(long seed, String name, Http http, WanderingClock clock, LongFunction<Instant> recordedAt) {
        this.seed = seed;
        this.random = new Random(seed);
        this.http = http;
        this.clock = clock;
        this.recordedAt = recordedAt;
        this.prefix = "random-" + name + "-";
        this.states = List.of(prefix + "north", prefix + "south");
        this.people = List.of(prefix + "ada", prefix + "ben", prefix + "cem");
        this.themes = List.of(prefix + "peace", prefix + "war");
        List<String> actors = new ArrayList<>(states);
        actors.addAll(people);
        this.model = new ModelTimelines(actors, themes);
        states.forEach(state -> register(state, "state", List.of()));
        themes.forEach(theme ->
                tell(post("/themes", Example.json("{'id': '%s', 'name': '%s'}".formatted(theme, theme)))));
    }

    ModelTimelines model() {
        return model;
    }

    /** Of the newest event of this history. */
    long position() {
        return position;
    }

    /** Everything that was asked for, in its order. */
    List<String> told() {
        return told;
    }

    /** @param number decides by itself what chance does, whichever steps came before */
    void step(int number) {
        random = new Random(seed * 1000 + number);
        clock.wander(random);
        int chance = random.nextInt(100);
        List<String> unregistered = people.stream()
                .filter(person -> !model.offices.containsKey(person))
                .toList();
        if (!unregistered.isEmpty() && chance < 10) {
            register(unregistered.get(0), "person", offices());
        } else if (chance < 40 || live().size() < 2) {
            record();
        } else if (chance < 65) {
            correct(any(live()));
        } else if (chance < 75) {
            addSource(any(live()));
        } else {
            judge();
        }
    }

    /** For histories in which people decide more than what is said. */
    void judge() {
        correct(any(live()));
    }

    protected List<Model> live() {
        return all().stream().filter(Model::counts).toList();
    }

    /** As they stand with all that is known. */
    protected List<Model> all() {
        return model.developments.keySet().stream()
                .map(id -> model.model(id, Long.MAX_VALUE, Long.MAX_VALUE))
                .toList();
    }

    protected <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    protected Answer post(String path, ObjectNode body, String... headers) {
        told.add(path + " " + body);
        return http.post(path, body, headers);
    }

    protected void tell(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.text());
        }
        position = answer.position();
    }

    /** False where the order it asks for cannot be; then nothing has happened. */
    private boolean told(Answer answer) {
        if (answer.status() == 409) {
            answer.expectProblem(409, "impossible-order");
            return false;
        }
        tell(answer);
        return true;
    }

    private List<Office> offices() {
        return states.stream()
                .filter(state -> random.nextBoolean())
                .map(state -> new Office(state, any(Choices.PERIODS)))
                .toList();
    }

    private void register(String id, String type, List<Office> offices) {
        ObjectNode actor = Example.json("{'id': '%s', 'name': '%s', 'type': '%s'}".formatted(id, id, type));
        ArrayNode ties = actor.putArray("affiliations");
        offices.forEach(office -> ties.addObject()
                .put("actor", office.state())
                .put("relation", "acts-for")
                .put("period", office.period()));
        tell(post("/actors", actor));
        if (type.equals("person")) {
            model.offices.put(id, offices);
        }
    }

    private List<String> participants() {
        List<String> registered = new ArrayList<>(states);
        people.stream().filter(model.offices::containsKey).forEach(registered::add);
        Set<String> some = new TreeSet<>();
        for (int one = random.nextInt(4); one >= 0; one--) {
            some.add(any(registered));
        }
        return List.copyOf(some);
    }

    private void record() {
        String published = any(Choices.PUBLISHED);
        Model next = new Model(nextId());
        next.after = random.nextInt(3) == 0 ? others(next.id) : List.of();
        next.before = random.nextInt(5) == 0 ? others(next.id) : List.of();
        say(next, published);
        if (next.after.size() + next.before.size() > 0 && random.nextBoolean()) {
            next.date = null;
        }
        if (told(post("/developments", next.recording()))) {
            model.developments.put(next.id, new ArrayList<>());
            happened(next.id, position, published, false, none -> next.copy());
        }
    }

    protected String nextId() {
        return prefix + number++;
    }

    protected void say(Model next, String published) {
        next.date = any(Choices.DATES);
        next.title = "Title " + random.nextInt();
        next.actors = participants();
        next.themes = List.of(any(themes));
        // A second source that comes out late tells nothing new, but is not to be cited before.
        next.sources = List.of("Paper@" + published, "Late paper@2016-12-31");
    }

    private List<String> others(String id) {
        Set<String> some = new TreeSet<>();
        List<String> live = live().stream()
                .map(model -> model.id)
                .filter(other -> !other.equals(id))
                .toList();
        for (int one = random.nextInt(2); one >= 0 && !live.isEmpty(); one--) {
            some.add(any(live));
        }
        return List.copyOf(some);
    }

    /** @param published null for what nobody reported: it counts from when it was recorded */
    protected final void happened(
            String id, long at, @Nullable String published, boolean moreSource, UnaryOperator<Model> change) {
        happened(id, at, reported(at, published), moreSource, change);
    }

    protected long reported(long at, @Nullable String published) {
        return published == null
                ? recordedAt.apply(at).getEpochSecond()
                : ModelTimelines.bounds(published).latest();
    }

    protected void happened(String id, long at, long reported, boolean moreSource, UnaryOperator<Model> change) {
        model.happened(id, at, reported, moreSource, change);
    }

    private void correct(Model was) {
        String published = random.nextBoolean() ? any(Choices.PUBLISHED) : null;
        Model next = was.copy();
        next.after = random.nextInt(4) == 0 ? others(was.id) : was.after;
        next.before = random.nextInt(8) == 0 ? others(was.id) : was.before;
        boolean placed = next.after.size() + next.before.size() > 0;
        next.date = random.nextBoolean() || (was.date == null && !placed) ? any(Choices.DATES) : was.date;
        if (placed && random.nextInt(4) == 0) {
            next.date = null;
        }
        next.title = "Title " + random.nextInt();
        next.actors = random.nextBoolean() ? participants() : was.actors;
        next.themes = List.of(any(themes));
        ObjectNode body = next.fill(Example.json("{'reason': 'More is known'}"));
        if (random.nextInt(4) == 0) {
            next.sources = was.otherSources(random);
            next.cite(body);
        }
        if (published != null) {
            body.set("source", Example.source("Another paper", published));
        }
        told.add("PATCH " + was.id + " " + body);
        if (told(http.patch("/developments/" + was.id, body, "If-Match", "\"" + was.version + "\""))) {
            happened(was.id, position, published, false, was.change(known -> known.correct(was, next)));
        }
    }

    private void addSource(Model was) {
        String published = any(Choices.PUBLISHED);
        String publisher = "Paper " + was.id + " " + was.version;
        tell(post(
                "/developments/" + was.id + "/sources",
                Example.source(publisher, published),
                "If-Match",
                "\"" + was.version + "\""));
        happened(was.id, position, published, true, was.change(known -> {
            List<String> more = new ArrayList<>(known.sources);
            more.add(publisher + "@" + published);
            known.sources = more;
        }));
    }
}
