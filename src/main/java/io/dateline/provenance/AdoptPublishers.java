package io.dateline.provenance;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Take over what the file and the setting say, if they say otherwise than last time. */
record AdoptPublishers(Provenance said) {

    /** There is one registry. */
    static final String REGISTRY = "provenance:publishers";

    @TargetAggregateIdentifier
    String registry() {
        return REGISTRY;
    }
}
