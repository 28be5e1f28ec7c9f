package io.dateline.document;

import io.dateline.problem.InvalidInput;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Refuses a tree far larger than anything that is recorded, before it is read and each mistake in it noted: that takes a hundred
 * times the memory of the text.
 */
final class Extent {

    /** Several times what any list of a record may have. */
    private static final int LONGEST_LIST = 1000;

    /** More than the largest development has: sources with all their notes. */
    private static final int MOST_VALUES = 100_000;

    /** Before or behind the point of a figure. Hibernate's {@code @Digits} counts in ints, and takes very many for few. */
    private static final int MOST_DIGITS = 1000;

    private int values;

    private Extent() {}

    /** @throws InvalidInput where a list is too long, or all of it too much */
    static void check(JsonNode tree) {
        new Extent().walk(tree, "");
    }

    private void walk(JsonNode tree, String path) {
        if (tree.size() > LONGEST_LIST) {
            throw new InvalidInput(
                    path, "has " + tree.size() + " elements: no list here may have more than " + LONGEST_LIST, null);
        }
        values += tree.size();
        if (values > MOST_VALUES) {
            throw new InvalidInput(path, "has more than " + MOST_VALUES + " values up to here", null);
        }
        if (tree.isBigDecimal() && Math.abs((long) tree.decimalValue().scale()) > MOST_DIGITS) {
            throw new InvalidInput(path, "is no figure that anybody could have counted", tree.toString());
        }
        for (int index = 0; tree.isArray() && index < tree.size(); index++) {
            walk(tree.get(index), Where.element(path, index));
        }
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            walk(field.getValue(), Where.field(path, field.getKey()));
        }
    }
}
