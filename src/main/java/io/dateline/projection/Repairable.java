package io.dateline.projection;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;

/**
 * A projection that can build some of its rows again beside those that are read, and put them in their place. The rows are built
 * on a workbench: a third set of its tables, with {@code repair} for the generation.
 */
public interface Repairable extends Projection {

    /** The end of the names of the tables of the workbench. */
    String WORKBENCH = "repair";

    /** What a scope may begin with, as in {@code actor:russia}. */
    Set<String> scopes();

    /** The scope that the events of an aggregate may change. */
    String scopeOf(String aggregate);

    /** The other way round: the aggregate that a scope is named after. */
    String aggregateOf(String scope);

    /** Finds out which aggregates' rows belong to a scope. */
    Concern concern(Generation generation, String scope);

    /** Looks through the log; through what more there is of it later. */
    interface Concern {

        /** @param log hands the events that come next, in their order, to whoever takes them; may be asked for more than once */
        void look(Consumer<Consumer<EventMessage<?>>> log);

        /** As far as it has looked. */
        Set<String> aggregates();

        /** False where events count that it had passed over by then: another one has to look from the first event on. */
        boolean isWhole();
    }

    /** Which events of other aggregates their rows depend on. */
    Predicate<EventMessage<?>> alsoNeeded();

    /** As {@link #handler}, for the workbench. */
    Object workbench();

    /** Puts the rows on the workbench in place of a generation's rows of these aggregates. Called in one transaction. */
    void replace(Generation generation, Set<String> aggregates);
}
