package io.dateline.development;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is said of two developments that turned out to be one, and how it comes apart again. */
final class Union {

    private Union() {}

    /** What the survivor says, with the participants, themes, sources and claims of the other one as well. */
    static Details of(Details survivor, Details other) {
        List<Source> sources = new ArrayList<>(survivor.sources());
        other.sources().stream().filter(source -> !cites(survivor, source)).forEach(sources::add);
        List<Claim> claims = new ArrayList<>(survivor.claims());
        for (Claim claim : other.claims()) {
            if (!tells(survivor, claim)) {
                Claim answered = claim.answers() == null ? null : other.claims().get(claim.answers());
                claims.add(claim.at(
                        place(claim, other.sources(), sources), answered == null ? null : place(answered, claims)));
            }
        }
        return survivor.with(
                survivor.kind(),
                both(survivor.participants(), other.participants()),
                both(survivor.themes(), other.themes()),
                survivor.place() == null ? other.place() : survivor.place(),
                claims,
                sources);
    }

    /**
     * What the survivor says once the other one has left it: without what that one brought, with all that came since.
     *
     * @param before what the survivor said before the merger
     * @param brought what the other one said then
     */
    static Details without(Details now, Details before, Details brought) {
        Predicate<Source> its = source -> cites(brought, source) && !cites(before, source);
        List<Source> sources = now.sources().stream().filter(its.negate()).toList();
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : now.claims()) {
            if (tells(before, claim) || !tells(brought, claim)) {
                Claim answered = claim.answers() == null ? null : now.claims().get(claim.answers());
                claims.add(claim.at(
                        place(claim, now.sources(), sources), answered == null ? null : place(answered, claims)));
            }
        }
        boolean placed = before.place() == null
                && brought.place() != null
                && brought.place().equals(now.place());
        return now.with(
                now.kind(),
                less(now.participants(), before.participants(), brought.participants()),
                less(now.themes(), before.themes(), brought.themes()),
                placed ? null : now.place(),
                claims,
                sources);
    }

    /** What the other one says when it stands for itself again: with what became of its sources and claims meanwhile. */
    static Details released(Details other, Details now) {
        List<Source> sources = other.sources().stream()
                .map(source -> now.sources().stream()
                        .filter(source::sameCitation)
                        .findFirst()
                        .orElse(source))
                .toList();
        List<Claim> claims = other.claims().stream()
                .map(claim -> now.claims().stream()
                        .filter(later -> claim.sameSaying(later) && later.withdrawn() != null)
                        .findFirst()
                        .map(later -> claim.withdrawn(later.withdrawn()))
                        .orElse(claim))
                .toList();
        return other.with(claims, sources);
    }

    private static boolean cites(Details details, Source source) {
        return details.sources().stream().anyMatch(source::sameCitation);
    }

    private static boolean tells(Details details, Claim claim) {
        return details.claims().stream().anyMatch(claim::sameSaying);
    }

    /** Where in another list the source of a claim stands. */
    private static @Nullable Integer place(Claim claim, List<Source> from, List<Source> to) {
        for (int index = 0; claim.source() != null && index < to.size(); index++) {
            if (to.get(index).sameCitation(from.get(claim.source()))) {
                return index;
            }
        }
        return null;
    }

    private static @Nullable Integer place(Claim answered, List<Claim> claims) {
        for (int index = 0; index < claims.size(); index++) {
            if (claims.get(index).sameSaying(answered)) {
                return index;
            }
        }
        return null;
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        Set<T> both = new LinkedHashSet<>(some);
        both.addAll(more);
        return List.copyOf(both);
    }

    private static <T> List<T> less(List<T> now, List<T> before, List<T> brought) {
        return now.stream()
                .filter(element -> before.contains(element) || !brought.contains(element))
                .toList();
    }
}
