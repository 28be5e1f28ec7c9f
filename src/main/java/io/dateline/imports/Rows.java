package io.dateline.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a body, one after the other. */
interface Rows {

    /** The next row; null at the end. */
    @Nullable
    Row next() throws IOException;

    /** Whether there is more that need not be waited for. */
    boolean ready() throws IOException;
}
