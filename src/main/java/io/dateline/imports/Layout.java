package io.dateline.imports;

import io.dateline.problem.InvalidInput;
import java.util.List;

/** What the columns of a table mean. */
interface Layout {

    /** @throws InvalidInput where a cell cannot be read, or there are more or less cells than columns */
    Row row(long line, int size, List<String> cells);
}
