package io.dateline.provenance;

/**
 * How much a development is to be relied on, and why.
 *
 * @param rule the first rule that applied: {@code merged}, {@code retracted-by-hand}, {@code disputed-by-hand},
 *     {@code confirmed-by-hand}, {@code independent-sources} or {@code default}
 * @param independentSources publisher families among its sources; sources of unknown lineage count as none
 */
public record Assessment(Status status, String rule, int independentSources) {}
