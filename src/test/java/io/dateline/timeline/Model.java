package io.dateline.timeline;

import io.dateline.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A development as the plain model holds it. */
class Model implements Cloneable {

    final String id;
    long version = 1;

    @Nullable
    String date;

    List<String> after = List.of();
    List<String> before = List.of();
    String title = "";
    List<String> actors = List.of();
    List<String> themes = List.of();
    List<String> sources = List.of();
    boolean retracted;
    boolean mistaken;
    boolean confirmed;
    boolean disputed;

    @Nullable
    String mergedInto;

    Model(String id) {
        this.id = id;
    }

    Model copy() {
        try {
            return (Model) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The change of this version into the next, for what is known at whatever time. */
    UnaryOperator<Model> change(Consumer<Model> change) {
        return known -> {
            Model next = known.copy();
            change.accept(next);
            next.version = version + 1;
            return next;
        };
    }

    boolean counts() {
        return !retracted && mergedInto == null;
    }

    /** Of one that counts; none of the papers here is known, so that nothing is ever corroborated. */
    String status() {
        return disputed ? "disputed" : confirmed ? "confirmed" : "reported";
    }

    /** As it is sent when it is recorded. */
    ObjectNode recording() {
        ObjectNode body = Example.json("{'id': '%s', 'kind': 'call', 'summary': 'They spoke.'}".formatted(id));
        cite(body);
        return fill(body);
    }

    void cite(ObjectNode body) {
        ArrayNode cited = body.putArray("sources");
        sources.stream()
                .map(source -> source.split("@"))
                .forEach(source -> cited.add(Example.source(source[0], source[1])));
    }

    ObjectNode fill(ObjectNode body) {
        body.put("date", date).put("title", title);
        after.forEach(body.putArray("after")::add);
        before.forEach(body.putArray("before")::add);
        ArrayNode participants = body.putArray("participants");
        actors.forEach(actor -> participants.addObject().put("actor", actor).put("role", "party"));
        themes.forEach(body.putArray("themes")::add);
        return body;
    }

    /** What did not change now is left as it was known, even where that was something else; of lists, each element. */
    void apply(Model was, Model next) {
        date = pick(model -> model.date, was, next);
        after = pick(model -> model.after, was, next);
        before = pick(model -> model.before, was, next);
        title = pick(model -> model.title, was, next);
        actors = each(actors, was.actors, next.actors);
        themes = each(themes, was.themes, next.themes);
        sources = each(sources, was.sources, next.sources);
    }

    /** The same, but that it goes on to rest on what it rested on alone: its reports, and what tells when it happened. */
    void correct(Model was, Model next) {
        Model mine = copy();
        apply(was, next);
        if (sources.isEmpty()) {
            sources = mine.sources;
        }
        if (date == null && after.isEmpty() && before.isEmpty()) {
            date = mine.date;
            after = mine.after;
            before = mine.before;
        }
    }

    /** Some of those that are cited are so no more, and others are. */
    List<String> otherSources(Random random) {
        List<String> others = new ArrayList<>(sources);
        others.removeIf(source -> random.nextBoolean());
        if (others.isEmpty() || random.nextBoolean()) {
            String published = Choices.PUBLISHED.get(random.nextInt(Choices.PUBLISHED.size()));
            others.add(random.nextInt(others.size() + 1), "Other paper " + id + " " + version + "@" + published);
        }
        return others;
    }

    private <T extends @Nullable Object> T pick(Function<Model, T> field, Model was, Model next) {
        return field.apply(Objects.equals(field.apply(was), field.apply(next)) ? this : next);
    }

    private static List<String> each(List<String> known, List<String> was, List<String> next) {
        List<String> each = new ArrayList<>(known);
        each.removeIf(element -> was.contains(element) && !next.contains(element));
        next.stream()
                .filter(element -> !was.contains(element) && !each.contains(element))
                .forEach(each::add);
        return each;
    }
}
