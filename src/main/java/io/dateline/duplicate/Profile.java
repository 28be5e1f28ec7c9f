package io.dateline.duplicate;

import io.dateline.development.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a development is compared.
 *
 * @param title a number for the words of the title; null where it has none
 * @param words of title and summary, each once
 */
record Profile(
        Days days,
        String kind,
        List<Who> who,
        List<String> themes,
        @Nullable Spot spot,
        @Nullable Long title,
        List<Word> words) {

    /**
     * An actor and the part it has.
     *
     * @param superiors whom it acted for or was part of then, and theirs
     * @param circles what it and these belonged to then without acting for it: alliances, movements
     */
    record Who(String actor, Part part, List<String> superiors, List<String> circles) {

        /** A person and the ministry it acts for, or the state of that. */
        boolean standsFor(Who other) {
            return superiors.contains(other.actor) || other.superiors.contains(actor);
        }

        boolean isOfTheCircleOf(Who other) {
            return circles.contains(other.actor) || other.circles.contains(actor);
        }

        boolean isColleagueOf(Who other) {
            return superiors.stream().anyMatch(other.superiors::contains);
        }
    }

    /** What a role means for who did what to whom. */
    enum Part {
        ACTS,
        SUFFERS,
        SHARES,
        CONCERNED
    }

    /** @param words of the place's name */
    record Spot(Place place, Set<String> words) {}

    /** The words that name somebody who takes part, or the place: these are compared as facts. */
    Set<String> facts() {
        Set<String> facts = new HashSet<>(spot == null ? Set.of() : spot.words);
        for (Who one : who) {
            facts.add(one.actor);
            facts.addAll(one.superiors);
            facts.addAll(one.circles);
        }
        return facts;
    }
}
