package io.dateline.projection;

import java.util.Set;
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

    /** Is shown the events of the log, in order; what more there are may be shown later. */
    interface Concern {

        void see(EventMessage<?> event);

        /** As far as it has been shown the log. */
        Set<String> aggregates();
    }

    /** Which events of other aggregates their rows depend on. */
    Predicate<EventMessage<?>> alsoNeeded();

    /** As {@link #handler}, for the workbench. */
    Object workbench();

    /** Puts the rows on the workbench in place of a generation's rows of these aggregates. Called in one transaction. */
    void replace(Generation generation, Set<String> aggregates);
}
