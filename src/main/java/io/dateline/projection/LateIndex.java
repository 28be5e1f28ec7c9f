package io.dateline.projection;

/**
 * An index that is made once a generation is filled: where rows come in another order than the index has, keeping it up meanwhile
 * takes most of the time, and more the larger it is.
 *
 * @param name without the generation's suffix, as is the table's
 */
public record LateIndex(String name, String table, String columns) {

    String create(String suffix) {
        return "CREATE INDEX IF NOT EXISTS " + name + "_" + suffix + " ON " + table + "_" + suffix + " (" + columns
                + ")";
    }

    String drop(String suffix) {
        return "DROP INDEX IF EXISTS " + name + "_" + suffix;
    }
}
