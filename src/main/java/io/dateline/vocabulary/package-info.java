/**
 * The words developments are described with: actors, themes and kinds, their names over time, what was merged or split, and for whom
 * an actor acted when. Actors and themes are event-sourced and change while Dateline runs; kinds come from their file. May read dates.
 */
@ApplicationModule(allowedDependencies = {"date", "document", "log", "node", "problem", "projection"})
@NullMarked
package io.dateline.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
