package io.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an actor is. */
public enum ActorType {
    @JsonProperty("state")
    STATE,
    @JsonProperty("organisation")
    ORGANISATION,
    @JsonProperty("armed-group")
    ARMED_GROUP,
    @JsonProperty("person")
    PERSON
}
