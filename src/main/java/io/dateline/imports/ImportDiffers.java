package io.dateline.imports;

import io.dateline.problem.FieldError;
import io.dateline.problem.Refusal;

/** Another file is known under that id. Taken in under it, nobody could tell what came of each, nor undo one of them. */
final class ImportDiffers extends Refusal {

    ImportDiffers(Import known) {
        super(
                "The import '" + known.id() + "' is of "
                        + (known.file() == null ? "a file" : "the file '" + known.file() + "'") + " in the format "
                        + known.format() + ": send another one under an importId of its own, or under none",
                new FieldError("importId", "is that of another file: choose another, or none", known.id()),
                known);
    }
}
