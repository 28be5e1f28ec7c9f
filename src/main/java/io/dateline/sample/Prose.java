package io.dateline.sample;

import java.util.List;
import java.util.random.RandomGenerator;

/** Sentences as reports have them. ASCII without quotation marks, so that they stand in JSON as they are. */
final class Prose {

    private static final List<String> SUBJECTS = List.of(
            "The two sides",
            "Officials",
            "A spokesman",
            "Witnesses",
            "Local authorities",
            "Mediators",
            "Diplomats",
            "Residents",
            "The ministry",
            "Monitors on the ground",
            "Aid workers",
            "Several delegates");
    private static final List<String> VERBS = List.of(
            "confirmed",
            "denied",
            "discussed",
            "described",
            "reported",
            "went over",
            "put off",
            "questioned",
            "welcomed",
            "rejected",
            "announced",
            "called for");
    private static final List<String> ADJECTIVES = List.of(
            "a further",
            "an earlier",
            "the planned",
            "a limited",
            "the reported",
            "a joint",
            "an unannounced",
            "the disputed",
            "a temporary",
            "the agreed");
    private static final List<String> OBJECTS = List.of(
            "withdrawal of troops",
            "exchange of prisoners",
            "round of talks",
            "delivery of aid",
            "crossing at the border",
            "halt to the shelling",
            "list of conditions",
            "inspection of the port",
            "convoy to the town",
            "statement on the terms",
            "return of the displaced",
            "meeting of experts",
            "raid on a depot",
            "closure of the airspace");
    private static final List<String> CIRCUMSTANCES = List.of(
            "on the eve of the summit",
            "after a night of clashes",
            "without giving a date",
            "in a short statement",
            "according to two people briefed on it",
            "despite the objections of a neighbour",
            "late in the evening",
            "for the third time within a month",
            "at the request of the other side",
            "as the deadline drew near");

    private Prose() {}

    static String sentence(RandomGenerator random) {
        return one(SUBJECTS, random) + " " + one(VERBS, random) + " " + one(ADJECTIVES, random) + " "
                + one(OBJECTS, random) + " " + one(CIRCUMSTANCES, random) + ".";
    }

    /** At least so many characters, and at most 110 more. */
    static String summary(int least, RandomGenerator random) {
        StringBuilder summary = new StringBuilder(sentence(random));
        while (summary.length() < least) {
            summary.append(' ').append(sentence(random));
        }
        return summary.toString();
    }

    static String one(List<String> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
