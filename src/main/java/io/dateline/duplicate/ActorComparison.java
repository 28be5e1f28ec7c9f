package io.dateline.duplicate;

import io.dateline.duplicate.DuplicateSettings.Weights;
import io.dateline.duplicate.Profile.Part;
import io.dateline.duplicate.Profile.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Who took part in each of two developments.
 *
 * @param mutual whether what they did they did together, so that it matters little who began
 */
record ActorComparison(Weights weights, boolean mutual) {

    private static final double STANDS_FOR = 0.8;
    private static final double CIRCLE = 0.5;
    private static final double COLLEAGUE = 0.3;
    /** The one did it there, and had it done to it here. */
    private static final double REVERSED = 0.3;
    /** Newsrooms seldom agree on who else is concerned. */
    private static final double CONCERNED = 0.3;

    /** How well one list is covered by the other: weights, and who of those that count in full is missing there. */
    private record Cover(double matched, double all, double missing, List<String> unknown) {}

    List<Fact> of(List<Who> one, List<Who> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return List.of(new Fact("actors", weights.actors() / 2, () -> "neither says who took part"));
        }
        Cover there = cover(one, other);
        Cover here = cover(other, one);
        double share = (there.matched + here.matched) / (there.all + here.all);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "actors",
                weights.actors() * share,
                () -> Math.round(100 * share) + " % of those who took part are the same or stand for one another"));
        double conflict = Math.min(1, Math.min(there.missing, here.missing));
        if (conflict > 0) {
            facts.add(new Fact(
                    "actors",
                    weights.otherActors() * conflict,
                    () -> "who has no match: " + String.join(" and ", there.unknown) + " in the one, "
                            + String.join(" and ", here.unknown) + " in the other"));
        }
        return facts;
    }

    private Cover cover(List<Who> list, List<Who> by) {
        double matched = 0;
        double all = 0;
        double missing = 0;
        List<String> unknown = new ArrayList<>();
        for (Who who : list) {
            double best =
                    by.stream().mapToDouble(other -> match(who, other)).max().orElse(0);
            double weight = who.part() == Part.CONCERNED ? CONCERNED : 1;
            matched += weight * best;
            all += weight;
            if (weight == 1 && best < CIRCLE) {
                missing += 1 - best;
                unknown.add(who.actor() + " (" + who.part().name().toLowerCase(Locale.ROOT) + ")");
            }
        }
        return new Cover(matched, all, missing, unknown.stream().distinct().collect(Collectors.toList()));
    }

    private double match(Who one, Who other) {
        double match = one.actor().equals(other.actor())
                ? 1
                : one.standsFor(other)
                        ? STANDS_FOR
                        : one.isOfTheCircleOf(other) ? CIRCLE : one.isColleagueOf(other) ? COLLEAGUE : 0;
        return !mutual && reversed(one.part(), other.part()) ? match * REVERSED : match;
    }

    private static boolean reversed(Part one, Part other) {
        return one == Part.ACTS && (other == Part.SUFFERS || other == Part.CONCERNED)
                || other == Part.ACTS && (one == Part.SUFFERS || one == Part.CONCERNED);
    }
}
