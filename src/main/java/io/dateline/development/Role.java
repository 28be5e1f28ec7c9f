package io.dateline.development;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The part an actor has in a development. */
public enum Role {
    @JsonProperty("initiator")
    INITIATOR,
    @JsonProperty("target")
    TARGET,
    @JsonProperty("host")
    HOST,
    @JsonProperty("speaker")
    SPEAKER,
    @JsonProperty("mediator")
    MEDIATOR,
    @JsonProperty("party")
    PARTY,
    @JsonProperty("affected")
    AFFECTED
}
