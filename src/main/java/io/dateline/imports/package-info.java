/**
 * Many developments at once: takes rows of several formats, answers each with a verdict, remembers what an import did, and undoes it.
 * Sends the same commands as everything else; what it keeps in its tables tells of imports, never of developments.
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
package io.dateline.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
