package io.dateline.development;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A claim with the source that tells it and the claim that it answers themselves, where a {@link Claim} has their places in lists.
 * Lists change, and what was known earlier had others; whom a claim rests on stays.
 *
 * @param claim without its places
 */
public record Telling(
        Claim claim, @Nullable Source source, @Nullable Telling answered) {

    /** Every claim of a development, in their order. */
    public static List<Telling> of(Details details) {
        List<Telling> tellings = new ArrayList<>();
        details.claims().forEach(claim -> tellings.add(of(details, claim, 0)));
        return tellings;
    }

    /** With their reports as they are cited otherwise. */
    static List<Telling> of(Details details, UnaryOperator<Source> citing) {
        return of(details).stream().map(telling -> telling.citing(citing)).toList();
    }

    private Telling citing(UnaryOperator<Source> citing) {
        return toldBy(source == null ? null : citing.apply(source)).answering(answered -> answered.citing(citing));
    }

    static Telling of(Details details, Claim claim) {
        return of(details, claim, 0);
    }

    /** Claims may answer each other; how deep an answer goes does not matter for telling two apart. */
    private static Telling of(Details details, Claim claim, int depth) {
        boolean answers =
                claim.answers() != null && claim.answers() < details.claims().size() && depth == 0;
        return new Telling(
                claim.at(null, null),
                claim.source() == null || claim.source() >= details.sources().size()
                        ? null
                        : details.sources().get(claim.source()),
                answers ? of(details, details.claims().get(claim.answers()), depth + 1) : null);
    }

    boolean upheld() {
        return claim.withdrawn() == null;
    }

    /** Whether both are the same claim, told by the same report; whether it is upheld and what it answers does not matter. */
    boolean same(Telling other) {
        return claim.sameSaying(other.claim) && sameReport(other);
    }

    /** Whether the same report says of the same thing, by the same claimant, perhaps something else. */
    boolean sameMatter(Telling other) {
        return claim.sameMatter(other.claim) && sameReport(other);
    }

    private boolean sameReport(Telling other) {
        return source == null ? other.source == null : other.source != null && source.sameCitation(other.source);
    }

    /** Whether the very same claim stands there already. */
    static boolean upheld(Details details, Telling telling) {
        return upheldAt(details, telling) >= 0;
    }

    /** The place of the very same claim among those of a development, from 0; -1 where it is not upheld there. */
    public static int upheldAt(Details details, Telling telling) {
        List<Telling> all = of(details);
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place).upheld() && all.get(place).same(telling)) {
                return place;
            }
        }
        return -1;
    }

    /** As a file tells it now: withdrawn here, it stays so unless it says something else; likewise for what it answers here. */
    Telling withWhatBecameOf(Telling here, Telling before) {
        return new Telling(
                claim.equals(before.claim) ? here.claim : claim,
                source,
                Objects.equals(answered, before.answered) ? here.answered : answered);
    }

    Telling with(Claim other) {
        return new Telling(other, source, answered);
    }

    Telling toldBy(@Nullable Source other) {
        return new Telling(claim, other, answered);
    }

    /** With what became of the claim that it answers, which is null where that is not there. */
    Telling answering(Function<Telling, @Nullable Telling> became) {
        return new Telling(claim, source, answered == null ? null : became.apply(answered));
    }

    /** Whatever it answers. */
    Telling alone() {
        return answering(answered -> null);
    }

    /** Each behind the one that it answers, but for those that answer each other. */
    static List<Telling> answeredFirst(List<Telling> tellings) {
        List<Telling> left = new ArrayList<>(tellings);
        List<Telling> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Telling next = left.stream()
                    .filter(telling -> left.stream().noneMatch(telling::answers))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private boolean answers(Telling other) {
        return answered != null && other != this && answered.same(other);
    }

    /** The details with these sources and claims, each claim with the places that things have there. */
    public static Details write(Details details, List<Source> sources, List<Telling> tellings) {
        List<Claim> claims = new ArrayList<>();
        for (Telling telling : tellings) {
            Integer source = telling.source == null ? null : place(sources, telling.source);
            Integer answers = telling.answered == null ? null : place(tellings, telling.answered, claims.size());
            claims.add(telling.claim.at(source, answers));
        }
        return details.with(claims, sources);
    }

    private static @Nullable Integer place(List<Source> sources, Source wanted) {
        for (int index = 0; index < sources.size(); index++) {
            if (sources.get(index).sameCitation(wanted)) {
                return index;
            }
        }
        return null;
    }

    private static @Nullable Integer place(List<Telling> tellings, Telling wanted, int itself) {
        for (int index = 0; index < tellings.size(); index++) {
            if (index != itself && tellings.get(index).same(wanted)) {
                return index;
            }
        }
        return null;
    }
}
