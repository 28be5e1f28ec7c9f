/**
 * What comes in other than by hand: the reports in {@code seeds/} and the developments in {@code events/}, taken over at start by
 * the same commands as everything else. Sends commands of developments and the vocabulary; reads no projection.
 */
@ApplicationModule(
        allowedDependencies = {
            "date",
            "development",
            "document",
            "log",
            "node",
            "problem",
            "projection",
            "provenance",
            "vocabulary"
        })
@NullMarked
package io.dateline.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
