package io.dateline.duplicate;

/** A development that is like another, and how much. */
record Found(Row row, Likeness likeness) {}
