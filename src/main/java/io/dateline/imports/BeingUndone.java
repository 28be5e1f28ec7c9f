package io.dateline.imports;

import io.dateline.problem.Refusal;

/** An undo was begun and cut off. */
final class BeingUndone extends Refusal {

    BeingUndone(String id) {
        super("The import '" + id + "' is half undone: send DELETE again, then import it again if you wish");
    }
}
