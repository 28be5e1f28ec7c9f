package io.dateline.vocabulary;

import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Nobody acts for itself, by however many others. Asked of new ties alone: what was tied while less was asked stays as it is. */
record TieRules(Terms actors) {

    /**
     * @param before the ties that stand already
     * @throws InvalidInput where it is tied to itself, or goes into another otherwise than once and for all
     * @throws BelongsToItself where a tie leads back to it by way of others
     */
    void told(String id, List<Affiliation> before, List<Affiliation> ties) {
        List<FieldError> refusals = new ArrayList<>();
        for (int index = 0; index < ties.size(); index++) {
            Affiliation tie = ties.get(index);
            String field = "affiliations[" + index + "]";
            if (before.contains(tie)) {
                continue;
            }
            if (actors.survivor(tie.actor()).equals(actors.survivor(id))) {
                refusals.add(new FieldError(field + ".actor", "is the actor itself: name another one", tie.actor()));
            }
            if (tie.relation() == Relation.MERGED_INTO) {
                joinedOnce(ties, tie, field, refusals);
            }
        }
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        Map<String, List<Affiliation>> standing = actors.ties(actors::survivor);
        for (int index = 0; index < ties.size(); index++) {
            if (!before.contains(ties.get(index))) {
                upward(id, "affiliations[" + index + "]", ties.get(index), standing);
            }
        }
    }

    /** Names follow such a tie, from one actor to the next. */
    private static void joinedOnce(List<Affiliation> ties, Affiliation tie, String field, List<FieldError> refusals) {
        if (tie.period() == null || !tie.period().matches(Name.DATE + "/\\.\\.")) {
            refusals.add(new FieldError(
                    field + ".period",
                    "must say since when, and leave the end open, like 2017-01-28/..",
                    tie.period()));
        }
        if (ties.stream().filter(one -> one.relation() == Relation.MERGED_INTO).count() > 1) {
            refusals.add(new FieldError(
                    field + ".relation",
                    "stands twice: an actor goes into one other",
                    tie.relation().word()));
        }
    }

    /**
     * That the one becomes part of the other at a date.
     *
     * @throws InvalidInput where just one of them is a person; both may be the same, one of them registered by mistake, but do not
     *     become so
     * @throws BelongsToItself where the other one is part of it from then on
     */
    void joined(String id, String into, String effective) {
        String person = person(id) ? id : into;
        if (person(id) != person(into)) {
            throw new InvalidInput(
                    "effective",
                    "'" + person + "' is a person and '" + (person.equals(id) ? into : id)
                            + "' is not: leave the date out where both are the same, or correct the type of one",
                    effective);
        }
        Affiliation tie = new Affiliation(into, Relation.MERGED_INTO, null, effective + "/..");
        upward(id, "into", tie, actors.ties(actors::survivor));
    }

    private boolean person(String id) {
        return actors.get(id).details() instanceof ActorDetails actor && actor.type() == ActorType.PERSON;
    }

    private void upward(String id, String field, Affiliation tie, Map<String, List<Affiliation>> standing) {
        if (tie.relation().carries()) {
            List<Affiliation> first = List.of(tie.to(actors.survivor(tie.actor())));
            List<String> circle = Circle.of(actors.survivor(id), first, standing);
            refuse(field + " (" + tie.relation().word() + " '" + tie.actor() + "')", circle);
        }
    }

    /** @throws BelongsToItself where ties of the one lead to the other by way of others, so that both as one would act for itself */
    void same(String id, String into) {
        boolean already = Stream.of(id, into)
                .anyMatch(one -> !circle(one, actors::survivor).isEmpty());
        if (!already) {
            UnaryOperator<String> then = other -> actors.survivor(other).equals(id) ? into : actors.survivor(other);
            refuse("into ('" + into + "')", circle(into, then));
        }
    }

    private List<String> circle(String actor, UnaryOperator<String> survivor) {
        Map<String, List<Affiliation>> ties = actors.ties(survivor);
        return Circle.of(actor, ties.getOrDefault(actor, List.of()), ties);
    }

    private static void refuse(String what, List<String> circle) {
        if (!circle.isEmpty()) {
            throw new BelongsToItself(what, circle);
        }
    }
}
