package io.dateline.imports;

import io.dateline.problem.Refusal;

/** Nothing of the import is left to undo. */
final class AlreadyUndone extends Refusal {

    AlreadyUndone(Import found) {
        super("The import '" + found.id() + "' is undone: " + found.undone().reason(), found);
    }
}
