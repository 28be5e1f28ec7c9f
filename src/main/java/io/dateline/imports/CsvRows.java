package io.dateline.imports;

import io.dateline.imports.CsvLines.CsvLine;
import io.dateline.imports.Lines.Line;
import io.dateline.problem.InvalidInput;
import io.dateline.problem.Problem;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table under a header of column names. Commas, semicolons and tabs are told apart by the header. */
class CsvRows implements Rows {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final CsvLines rows;
    private final Layout layout;

    /**
     * @param meaning of the columns
     * @throws InvalidInput where the header is missing, or is not what it must be
     */
    CsvRows(Lines lines, Function<List<String>, Layout> meaning) throws IOException {
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
        this.layout = meaning.apply(Arrays.stream(header.text().split(String.valueOf(separator), -1))
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
                    ? layout.row(row.number(), row.size(), row.cells())
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
