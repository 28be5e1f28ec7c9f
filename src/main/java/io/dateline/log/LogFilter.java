package io.dateline.log;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which events of the log are wanted.
 *
 * @param subject null for any
 * @param types empty for any
 */
record LogFilter(@Nullable String subject, List<String> types) {

    static final LogFilter ALL = new LogFilter(null, List.of());

    /** @param values to which the condition's are added */
    String condition(List<Object> values) {
        StringBuilder condition = new StringBuilder();
        if (subject != null) {
            condition.append(" AND e.aggregate_identifier = ?");
            values.add(subject);
        }
        if (!types.isEmpty()) {
            condition.append(
                    types.stream().map(type -> "?").collect(Collectors.joining(", ", " AND e.payload_type IN (", ")")));
            values.addAll(types);
        }
        return condition.toString();
    }
}
