package io.dateline.imports;

import io.dateline.imports.CsvLines.CsvLine;
import io.dateline.imports.Lines.Line;
import io.dateline.problem.InvalidInput;
import io.dateline.problem.Problem;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One development a row, under a header of {@link Columns}. Commas, semicolons and tabs are told apart by the header. */
class CsvRows implements Rows {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final CsvLines rows;
    private final Columns columns;

    /** @throws InvalidInput where the header is missing, or names what is no column */
    CsvRows(Lines lines, JsonMapper json) throws IOException {
        Line header = lines.next();
        if (header == null || header.text().isBlank()) {
            throw header != null && header.problem() != null
                    ? header.problem()
                    : new InvalidInput("header", "is missing: begin with a row of column names", null);
        }
        char separator = SEPARATORS.stream()
                .max(Comparator.comparingLong(one ->
                        header.text().chars().filter(letter -> letter == one).count()))
                .orElseThrow();
        this.columns = new Columns(
                json,
                Arrays.stream(header.text().split(String.valueOf(separator), -1))
                        .map(name -> name.strip().replaceAll("^\"|\"$", ""))
                        .toList());
        this.rows = new CsvLines(lines, separator);
    }

    @Override
    public @Nullable Row next() throws IOException {
        CsvLine row = rows.next();
        if (row == null) {
            return null;
        }
        try {
            return row.problem() == null
                    ? Row.of(row.number(), row.size(), columns.entry(row.cells()))
                    : Row.wrong(row.number(), row.problem());
        } catch (Problem wrong) {
            return Row.wrong(row.number(), wrong);
        }
    }

    @Override
    public boolean ready() throws IOException {
        return rows.ready();
    }
}
