package io.dateline.vocabulary;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every actor and theme as they stood at one position of the log. */
final class Registry {

    private final long position;
    private final long rewritten;
    private final Map<TermType, Terms> terms = new EnumMap<>(TermType.class);
    private @Nullable Map<String, ActorDetails> actors;

    /**
     * @param position of the newest change it knows of
     * @param rewritten as the reading had it
     */
    Registry(long position, long rewritten) {
        this.position = position;
        this.rewritten = rewritten;
        for (TermType type : TermType.values()) {
            terms.put(type, new Terms());
        }
    }

    long position() {
        return position;
    }

    /** Whether it has every change up to that one, and has it as it was rewritten last. */
    boolean knows(long change, long rewriting) {
        return rewritten == rewriting ? position >= change : rewritten > rewriting;
    }

    boolean knows(Registry other) {
        return knows(other.position, other.rewritten);
    }

    /** Every actor that stands for itself, by id. */
    synchronized Map<String, ActorDetails> actors() {
        if (actors == null) {
            Map<String, ActorDetails> all = new TreeMap<>();
            of(TermType.ACTOR).all().forEach(actor -> all.put(actor.id(), (ActorDetails) actor.details()));
            actors = Collections.unmodifiableMap(all);
        }
        return actors;
    }

    Terms of(TermType type) {
        return terms.get(type);
    }
}
