package io.dateline.imports;

import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.dateline.problem.Problem;
import io.dateline.problem.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A table of another system, with the columns that it has there. */
class Sheet implements Layout {

    private final JsonMapper json;
    private final Adapter adapter;
    private final List<String> header;

    /** @throws InvalidInput where a column is missing that the adapter needs, with the one that may have been meant */
    Sheet(JsonMapper json, Adapter adapter, List<String> header) {
        this.json = json;
        this.adapter = adapter;
        this.header = List.copyOf(header);
        List<String> known =
                header.stream().map(column -> column.toLowerCase(Locale.ROOT)).toList();
        List<FieldError> refusals = new ArrayList<>();
        List<String> missing = adapter.required().stream()
                .filter(column -> !known.contains(column.toLowerCase(Locale.ROOT)))
                .toList();
        if (!missing.isEmpty()) {
            refusals.add(missing(missing, known));
        }
        for (int index = 0; index < known.size(); index++) {
            if (known.indexOf(known.get(index)) < index) {
                refusals.add(new FieldError("header", "the column comes twice", header.get(index)));
            }
        }
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
    }

    private FieldError missing(List<String> columns, List<String> known) {
        String named = columns.stream()
                .map(column -> {
                    String near = Suggestions.nearest(column, known);
                    return "'" + column + "'" + (near == null ? "" : " (was it renamed to '" + near + "'?)");
                })
                .collect(Collectors.joining(", "));
        return new FieldError(
                "header", "columns of " + adapter.name() + " are missing: " + named, String.join(",", header));
    }

    @Override
    public Row row(long line, int size, List<String> cells) {
        if (cells.size() != header.size()) {
            throw new InvalidInput(
                    "",
                    "the row has " + cells.size() + " cells, a file of " + adapter.name() + " has " + header.size()
                            + " columns here",
                    null);
        }
        Cells named = new Cells(header, cells);
        try {
            return Row.of(line, size, adapter.read(named));
        } catch (Problem wrong) {
            // What it speaks of is in the file, wrong as it is.
            return Row.of(line, size, json.createObjectNode().put("id", adapter.id(named)))
                    .refused(wrong);
        }
    }
}
