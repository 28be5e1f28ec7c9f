/**
 * Whether two developments are the same event, told twice: coded facts first, words second, with reasons. Finds what is like a
 * development before it is recorded, and the likely pairs in the store; remembers which ones are not the same. Reads the events of
 * {@code development} and {@code vocabulary}.
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
            "vocabulary"
        })
@NullMarked
package io.dateline.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
