/**
 * What each actor, theme, pair and country saw, in order, as of any position. Keeps two generations of its tables, fed only by
 * events and safe to throw away: a replay rebuilds them. May read the events of developments and the vocabulary; sends no commands.
 */
@ApplicationModule(
        allowedDependencies = {
            "date",
            "development",
            "document",
            "log",
            "node",
            "page",
            "problem",
            "projection",
            "provenance",
            "vocabulary"
        })
@NullMarked
package io.dateline.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
