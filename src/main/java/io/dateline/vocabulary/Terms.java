package io.dateline.vocabulary;

import io.dateline.problem.Suggestions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The terms of one type, found by id, name or alias; letter case does not count. */
final class Terms {

    private final Map<String, TermState> byId = new TreeMap<>();
    private final Map<String, List<Claim>> claims = new TreeMap<>();
    private final Mergers mergers = new Mergers();

    /** Which lead to each; worked out once they are all there, since most are never asked for it. */
    private volatile @Nullable Map<String, List<String>> leading;

    void add(TermState term) {
        byId.put(term.id(), term);
        for (Name name : term.details().names()) {
            claims.computeIfAbsent(Name.key(name.name()), key -> new ArrayList<>())
                    .add(new Claim(term.id(), term.id(), name));
        }
    }

    Mergers mergers() {
        return mergers;
    }

    /** Those that stand for themselves. */
    List<TermState> all() {
        return byId.values().stream().filter(term -> term.mergedInto() == null).toList();
    }

    @Nullable
    TermState get(String id) {
        return byId.get(id);
    }

    /**
     * Whom a name stands for; more than one where the occasion does not tell them apart. An id stands for itself. A name that only one
     * ever had stands for it at any date, since people use names too early and too late.
     */
    List<Claim> find(String name, Occasion when) {
        if (byId.containsKey(name)) {
            return List.of(new Claim(name, name, Name.always(name)));
        }
        List<Claim> ever = claims.getOrDefault(Name.key(name), List.of());
        List<Claim> then = when.at() == null
                ? ever
                : ever.stream()
                        .flatMap(claim -> course(claim).stream())
                        .filter(claim -> claim.name().held(when.at()))
                        .toList();
        Map<String, Claim> distinct = new LinkedHashMap<>();
        (then.isEmpty() ? ever : then)
                .forEach(claim -> distinct.putIfAbsent(mergers.survivor(claim.id(), when.position()), claim));
        return List.copyOf(distinct.values());
    }

    String survivor(String id) {
        return mergers.survivor(id, Occasion.NOW.position());
    }

    /** The ids that lead to this one now, without itself. */
    List<String> mergedInto(String id) {
        Map<String, List<String>> known = leading;
        if (known == null) {
            Map<String, List<String>> found = new HashMap<>();
            byId.keySet()
                    .forEach(from -> way(from)
                            .forEach(to -> found.computeIfAbsent(to, none -> new ArrayList<>())
                                    .add(from)));
            leading = found;
            known = found;
        }
        return known.getOrDefault(id, List.of());
    }

    /** The ids that one leads to, without itself; should it lead in a circle, each once. */
    private Set<String> way(String from) {
        Set<String> way = new LinkedHashSet<>();
        TermState at = byId.get(from);
        while (at != null && at.mergedInto() != null && byId.containsKey(at.mergedInto()) && way.add(at.mergedInto())) {
            at = byId.get(at.mergedInto());
        }
        way.remove(from);
        return way;
    }

    /** Whether an actor is, or came to be, part of another. */
    boolean wentInto(String from, String to) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> ask = new ArrayDeque<>(List.of(from));
        while (!ask.isEmpty()) {
            String id = ask.poll();
            TermState term = byId.get(id);
            if (term != null && seen.add(id)) {
                gone(term.details()).forEach(tie -> ask.add(survivor(tie.actor())));
            }
        }
        return seen.contains(to);
    }

    /** The ties of each actor and of all that are the same, leading to those that stand for themselves. */
    Map<String, List<Affiliation>> ties(UnaryOperator<String> survivor) {
        Map<String, List<Affiliation>> ties = new HashMap<>();
        for (TermState term : byId.values()) {
            if (term.details() instanceof ActorDetails actor) {
                List<Affiliation> own = ties.computeIfAbsent(survivor.apply(term.id()), none -> new ArrayList<>());
                actor.affiliations().forEach(tie -> own.add(tie.to(survivor.apply(tie.actor()))));
            }
        }
        return ties;
    }

    /** Whom a name stands for, one after the other, where its owner went into somebody else. */
    private List<Claim> course(Claim claim) {
        TermState owner = byId.get(claim.id());
        List<Claim> course = new ArrayList<>(List.of(claim));
        for (Affiliation tie : owner == null ? List.<Affiliation>of() : gone(owner.details())) {
            Name given = given(claim.name(), tie);
            if (given != null) {
                course.set(0, new Claim(claim.owner(), claim.id(), claim.name().until(given.since())));
                course.addAll(course(new Claim(claim.owner(), tie.actor(), given)));
            }
        }
        return course;
    }

    /** The name as the one has it that its owner went into; null where it has not. */
    private static @Nullable Name given(Name name, Affiliation tie) {
        String since = new Name(name.name(), tie.period()).since();
        return since == null
                        || !since.matches(Name.DATE)
                        || !name.holdsOn()
                        || name.until(since).equals(name)
                ? null
                : new Name(name.name(), since + "/..");
    }

    private static List<Affiliation> gone(Named details) {
        return details instanceof ActorDetails actor ? actor.goneInto() : List.of();
    }

    /**
     * The first claim of another that stands against a term of those names, or null.
     *
     * @param root what the term is the same as, with all that lead there; itself where it is to stand apart
     */
    @Nullable
    Claim taken(String id, Named details, String root) {
        List<Name> wanted = new ArrayList<>(List.of(Name.always(id)));
        for (Name name : details.names()) {
            Name kept = name;
            for (Affiliation tie : gone(details)) {
                Name given = given(name, tie);
                kept = given == null ? kept : name.until(given.since());
            }
            wanted.add(kept);
        }
        Predicate<String> same =
                other -> other.equals(id) || other.equals(root) || way(other).contains(root);
        for (Name name : wanted) {
            String key = Name.key(name.name());
            if (byId.containsKey(key) && !same.test(key)) {
                return new Claim(key, key, name);
            }
            for (Claim claim : claims.getOrDefault(key, List.of())) {
                for (Claim part : claim.owner().equals(id) ? List.<Claim>of() : course(claim)) {
                    if (!same.test(part.id()) && part.name().meets(name)) {
                        return part;
                    }
                }
            }
        }
        return null;
    }

    @Nullable
    String suggest(String name) {
        String id = Suggestions.nearest(name, byId.keySet());
        if (id != null) {
            return id;
        }
        String alias = Suggestions.nearest(Name.key(name), claims.keySet());
        return alias == null ? null : claims.get(alias).get(0).id();
    }
}
