/**
 * Whom a report comes from: how far sources are independent of each other, and what follows for how much a development is to be
 * relied on. Knows publishers by what their citations call them, and takes {@code config/publishers.yml} over as an event, so that
 * what once followed from it follows for ever. Knows no developments: it is told what it has to judge.
 */
@ApplicationModule(allowedDependencies = {"document", "log", "problem"})
@NullMarked
package io.dateline.provenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
