package io.dateline.provenance;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a publisher is. */
public enum PublisherType {
    /** A paper, broadcaster, site or body that publishes reports under its name. */
    @JsonProperty("outlet")
    OUTLET,
    /** A wire: others reprint its reports, and credit it. */
    @JsonProperty("agency")
    AGENCY,
    /** A company or state that publishers belong to. */
    @JsonProperty("owner")
    OWNER
}
