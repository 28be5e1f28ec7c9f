package io.dateline.imports;

import io.dateline.problem.InvalidInput;
import java.util.List;

/** Understands the rows of another system's file. Its sources carry the columns for which Dateline has no field, as notes. */
interface Adapter {

    /** What its makers call the file. */
    String name();

    /** The columns without which it is none; there may be others. */
    List<String> required();

    /** The id of the development that a row tells of, however wrong the row is. */
    String id(Cells cells);

    /** @throws InvalidInput where a cell cannot be understood, with its column */
    Foreign read(Cells cells);
}
