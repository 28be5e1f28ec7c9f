package io.dateline.imports;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A file in the folder for temporary ones takes no more: the fault is Dateline's own, and no sender went away. */
final class AsideFailed extends UncheckedIOException {

    AsideFailed(IOException full) {
        super("Nothing can be written to the folder for temporary files: " + full.getMessage(), full);
    }

    NoTemporaryFile refusal() {
        return new NoTemporaryFile(getMessage());
    }
}
