/**
 * The words developments are described with: actors, themes and kinds, their names and aliases, and for whom an actor acted when.
 * Actors and themes are event-sourced and may be added while Dateline runs; kinds come from their file. May read dates.
 */
@ApplicationModule(allowedDependencies = {"date", "document", "log", "problem", "projection"})
@NullMarked
package io.dateline.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
