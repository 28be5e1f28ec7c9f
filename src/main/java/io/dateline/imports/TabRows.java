package io.dateline.imports;

import io.dateline.imports.Lines.Line;
import io.dateline.problem.InvalidInput;
import io.dateline.problem.Problem;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One row a line, with tabs between the cells, no quotes and no header: the columns are those its system always has. */
class TabRows implements Rows {

    private final Lines lines;
    private final Sheet sheet;
    private @Nullable Line first;

    /** @throws InvalidInput where the first row has more or less cells than there are columns */
    TabRows(Lines lines, JsonMapper json, Adapter adapter) throws IOException {
        this.lines = lines;
        this.sheet = new Sheet(json, adapter, adapter.required());
        this.first = lines.next();
        List<String> columns = adapter.required();
        if (first != null && first.problem() == null && !first.text().isBlank()) {
            int found = cells(first).size();
            if (found != columns.size()) {
                throw new InvalidInput(
                        "header",
                        "the first row has " + found + " columns, divided by tabs, and " + adapter.name() + " has "
                                + columns.size() + ": " + String.join(", ", columns) + other(found),
                        null);
            }
        }
    }

    private static String other(int found) {
        if (found == GdeltColumns.EVENTS.size()) {
            return "; as many as format=gdelt-events has";
        }
        return found == GdeltColumns.MENTIONS.size() ? "; as many as format=gdelt-mentions has" : "";
    }

    private static List<String> cells(Line line) {
        return List.of(line.text().split("\t", -1));
    }

    @Override
    public @Nullable Row next() throws IOException {
        for (Line line = take(); line != null; line = take()) {
            if (line.problem() != null) {
                return Row.wrong(line.number(), line.problem());
            }
            if (!line.text().isBlank()) {
                return row(line);
            }
        }
        return null;
    }

    private @Nullable Line take() throws IOException {
        Line line = first == null ? lines.next() : first;
        first = null;
        return line;
    }

    private Row row(Line line) {
        try {
            return sheet.row(line.number(), line.text().length(), cells(line));
        } catch (Problem wrong) {
            return Row.wrong(line.number(), wrong);
        }
    }

    @Override
    public boolean ready() throws IOException {
        return first != null || lines.ready();
    }
}
