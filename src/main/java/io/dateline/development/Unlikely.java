package io.dateline.development;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a date looks wrong although it is one. Stored with events: add words, never change one. */
public enum Unlikely {
    /** The development begins after the newest of its reports, and its kind is not told of beforehand. */
    @JsonProperty("after-reports")
    AFTER_REPORTS,
    /** The development ends generations before the earliest of its reports. */
    @JsonProperty("long-before-reports")
    LONG_BEFORE_REPORTS,
    /** The development begins further after the newest of its reports than anybody plans. */
    @JsonProperty("long-after-reports")
    LONG_AFTER_REPORTS,
    /** A report cannot come from the future. */
    @JsonProperty("published-in-future")
    PUBLISHED_IN_FUTURE,
    /** A report cannot be older than newspapers are. */
    @JsonProperty("published-before-newspapers")
    PUBLISHED_BEFORE_NEWSPAPERS,
    /** Nobody reads a report before it comes out. */
    @JsonProperty("accessed-before-published")
    ACCESSED_BEFORE_PUBLISHED,
    /** Nobody has read a report in the future. */
    @JsonProperty("accessed-in-future")
    ACCESSED_IN_FUTURE
}
