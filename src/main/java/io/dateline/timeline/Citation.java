package io.dateline.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A version as a work cites it, in the fields of CSL-JSON.
 *
 * @param issued when Dateline recorded the version
 * @param eventDate when the development happened
 * @param accessed today
 * @param url where the version stays
 * @param status 'retracted' where the version says so
 * @param note the hash of what the version says
 */
record Citation(
        String type,
        String id,
        String title,
        @JsonProperty("container-title") String containerTitle,
        CitedDate issued,
        @JsonProperty("event-date") CitedDate eventDate,
        CitedDate accessed,
        @JsonProperty("URL") String url,
        String version,
        @Nullable String status,
        String note) {}
