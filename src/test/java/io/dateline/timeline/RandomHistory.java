package io.dateline.timeline;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.Http;
import io.dateline.timeline.ModelTimelines.Happening;
import io.dateline.timeline.ModelTimelines.Model;
import io.dateline.timeline.ModelTimelines.Office;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Does at random what people do, over HTTP, and tells a plain model the same. */
class RandomHistory {

    private final Random random;
    private final Http http;
    private final WanderingClock clock;
    private final LongFunction<Instant> recordedAt;
    private final String prefix;
    private final List<String> states;
    private final List<String> people;
    private final List<String> themes;
    private final ModelTimelines model;
    private int number;
    private long position;

    /** @param recordedAt tells when the event at a position was recorded */
    RandomHistory(long seed, Http http, WanderingClock clock, LongFunction<Instant> recordedAt) {
        this.random = new Random(seed);
        this.http = http;
        this.clock = clock;
        this.recordedAt = recordedAt;
        this.prefix = "random-" + seed + "-";
        this.states = List.of(prefix + "north", prefix + "south");
        this.people = List.of(prefix + "ada", prefix + "ben", prefix + "cem");
        this.themes = List.of(prefix + "peace", prefix + "war");
        List<String> actors = new ArrayList<>(states);
        actors.addAll(people);
        this.model = new ModelTimelines(actors, themes);
        states.forEach(state -> register(state, "state", List.of()));
        themes.forEach(theme ->
                tell(http.post("/themes", Example.json("{'id': '%s', 'name': '%s'}".formatted(theme, theme)))));
    }

    ModelTimelines model() {
        return model;
    }

    /** Of the newest event of this history. */
    long position() {
        return position;
    }

    void step() {
        clock.wander(random);
        int chance = random.nextInt(100);
        List<String> unregistered = people.stream()
                .filter(person -> !model.offices.containsKey(person))
                .toList();
        if (!unregistered.isEmpty() && chance < 10) {
            register(unregistered.get(0), "person", offices());
        } else if (chance < 50 || live().isEmpty()) {
            record();
        } else if (chance < 80) {
            correct(any(live()));
        } else if (chance < 92) {
            addSource(any(live()));
        } else {
            retract(any(live()));
        }
    }

    private List<Model> live() {
        return model.developments.keySet().stream()
                .map(id -> model.model(id, Long.MAX_VALUE, Long.MAX_VALUE))
                .filter(development -> !development.retracted())
                .toList();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void tell(Answer answer) {
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
        List<Office> offices = new ArrayList<>();
        for (String state : states) {
            if (random.nextBoolean()) {
                offices.add(new Office(state, any(Choices.PERIODS)));
            }
        }
        return offices;
    }

    private void register(String id, String type, List<Office> offices) {
        ObjectNode actor = Example.json("{'id': '%s', 'name': '%s', 'type': '%s'}".formatted(id, id, type));
        ArrayNode ties = actor.putArray("affiliations");
        offices.forEach(office -> ties.addObject()
                .put("actor", office.state())
                .put("relation", "acts-for")
                .put("period", office.period()));
        tell(http.post("/actors", actor));
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
        String id = prefix + number++;
        List<String> after = random.nextInt(3) == 0 ? others(id) : List.of();
        List<String> before = random.nextInt(5) == 0 ? others(id) : List.of();
        String date = after.size() + before.size() > 0 && random.nextBoolean() ? null : any(Choices.DATES);
        Model next = new Model(id, 1, date, after, before, "Title " + number, participants(), any(themes), 2, false);
        ObjectNode body = Example.json("{'id': '%s', 'kind': 'call', 'summary': 'They spoke.'}".formatted(id));
        // A second source that comes out late tells nothing new, but is not to be cited before.
        body.putArray("sources")
                .add(Example.source("Paper", published))
                .add(Example.source("Late paper", "2016-12-31"));
        if (told(http.post("/developments", fill(body, next)))) {
            model.developments.put(id, new ArrayList<>());
            happened(id, published, false, none -> next);
        }
    }

    private List<String> others(String id) {
        Set<String> some = new TreeSet<>();
        List<String> live = live().stream()
                .map(Model::id)
                .filter(other -> !other.equals(id))
                .toList();
        for (int one = random.nextInt(2); one >= 0 && !live.isEmpty(); one--) {
            some.add(any(live));
        }
        return List.copyOf(some);
    }

    private static ObjectNode fill(ObjectNode body, Model model) {
        body.put("date", model.date()).put("title", model.title());
        model.after().forEach(body.putArray("after")::add);
        model.before().forEach(body.putArray("before")::add);
        ArrayNode participants = body.putArray("participants");
        model.actors()
                .forEach(actor -> participants.addObject().put("actor", actor).put("role", "party"));
        body.putArray("themes").add(model.theme());
        return body;
    }

    /** @param published null for what nobody reported: it counts from when it was recorded */
    private void happened(String id, String published, boolean moreSource, UnaryOperator<Model> change) {
        long reported = published == null
                ? recordedAt.apply(position).getEpochSecond()
                : ModelTimelines.bounds(published).latest();
        List<Happening> past = model.developments.get(id);
        long first = past.stream()
                .filter(happening -> happening == past.get(0) || happening.moreSource())
                .mapToLong(Happening::reported)
                .min()
                .orElse(reported);
        past.add(new Happening(position, moreSource ? reported : Math.max(first, reported), moreSource, change));
    }

    /** What did not change now is left as it was known, even where that was something else. */
    private void correct(Model was) {
        String published = random.nextBoolean() ? any(Choices.PUBLISHED) : null;
        List<String> after = random.nextInt(4) == 0 ? others(was.id()) : was.after();
        List<String> before = random.nextInt(8) == 0 ? others(was.id()) : was.before();
        boolean placed = after.size() + before.size() > 0;
        String date = random.nextBoolean() ? any(Choices.DATES) : was.date();
        date = date == null && !placed ? any(Choices.DATES) : date;
        String title = "Title " + random.nextInt();
        List<String> actors = random.nextBoolean() ? participants() : was.actors();
        String theme = any(themes);
        Model next =
                new Model(was.id(), was.version() + 1, date, after, before, title, actors, theme, was.sources(), false);
        ObjectNode body = fill(Example.json("{'reason': 'More is known'}"), next);
        if (published != null) {
            body.set("source", Example.source("Another paper", published));
        }
        if (told(http.patch("/developments/" + was.id(), body, "If-Match", "\"" + was.version() + "\""))) {
            happened(
                    was.id(),
                    published,
                    false,
                    known -> new Model(
                            was.id(),
                            was.version() + 1,
                            pick(Model::date, known, was, next),
                            pick(Model::after, known, was, next),
                            pick(Model::before, known, was, next),
                            title,
                            pick(Model::actors, known, was, next),
                            pick(Model::theme, known, was, next),
                            known.sources(),
                            known.retracted()));
        }
    }

    private static <T> T pick(Function<Model, T> field, Model known, Model was, Model next) {
        return field.apply(Objects.equals(field.apply(was), field.apply(next)) ? known : next);
    }

    private void addSource(Model was) {
        String published = any(Choices.PUBLISHED);
        tell(http.post(
                "/developments/" + was.id() + "/sources",
                Example.source("Paper " + was.version(), published),
                "If-Match",
                "\"" + was.version() + "\""));
        happened(
                was.id(),
                published,
                true,
                before -> before.next(before.sources() + 1, before.retracted(), was.version() + 1));
    }

    private void retract(Model was) {
        String published = random.nextBoolean() ? any(Choices.PUBLISHED) : null;
        ObjectNode body = Example.json("{'reason': 'Hoax'}");
        if (published != null) {
            body.set("source", Example.source("Another paper", published));
        }
        tell(http.post("/developments/" + was.id() + "/retraction", body, "If-Match", "*"));
        happened(was.id(), published, false, before -> before.next(before.sources(), true, was.version() + 1));
    }
}
