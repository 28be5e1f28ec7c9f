/**
 * A development: something that happened in the world, once, with a date. Decides what may be recorded, corrected, cited and
 * retracted, and remembers it as events; its REST resource takes changes. May read dates and the vocabulary.
 */
@ApplicationModule(
        allowedDependencies = {"date", "document", "log", "problem", "projection", "provenance", "vocabulary"})
@NullMarked
package io.dateline.development;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
