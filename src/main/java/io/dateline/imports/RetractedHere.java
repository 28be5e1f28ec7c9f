package io.dateline.imports;

import io.dateline.development.DevelopmentId;
import io.dateline.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Somebody retracted the development; a file does not bring it back. */
final class RetractedHere extends Refusal {

    RetractedHere(DevelopmentId development, @Nullable String reason) {
        super("'" + development + "' was retracted here: " + reason + ". Reinstate it first if it did happen");
    }
}
