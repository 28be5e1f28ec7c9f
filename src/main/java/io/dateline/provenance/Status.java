package io.dateline.provenance;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a development is to be relied on, as far as rules can tell. */
public enum Status {
    /** Somebody says so. */
    @JsonProperty("reported")
    REPORTED,
    /** Enough sources say so that do not depend on one another. */
    @JsonProperty("corroborated")
    CORROBORATED,
    /** An editor says that it is so. */
    @JsonProperty("confirmed")
    CONFIRMED,
    /** An editor says that it is in doubt. */
    @JsonProperty("disputed")
    DISPUTED,
    /** An editor took it back. */
    @JsonProperty("retracted")
    RETRACTED,
    /** It was another development told twice. */
    @JsonProperty("merged")
    MERGED
}
