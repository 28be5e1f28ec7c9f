package io.dateline.imports;

import io.dateline.imports.CsvLines.CsvLine;
import io.dateline.imports.Lines.Line;
import io.dateline.problem.InvalidInput;
import io.dateline.problem.Problem;
import java.io.IOException;
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
        Line first = lines.next();
        if (first == null || first.problem() == null && first.text().isBlank()) {
            throw missing();
        }
        this.rows = new CsvLines(first, lines, separator(first.text()));
        CsvLine header = rows.next();
        if (header == null) {
            throw missing();
        }
        if (header.problem() != null) {
            throw header.problem();
        }
        this.layout = meaning.apply(header.cells().stream().map(String::strip).toList());
    }

    private static InvalidInput missing() {
        return new InvalidInput("header", "is missing: begin with a row of column names", null);
    }

    /** Those within quotes belong to a name. */
    private static char separator(String header) {
        String bare = header.replaceAll("\"[^\"]*+\"", "");
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(
                        one -> bare.chars().filter(letter -> letter == one).count()))
                .orElseThrow();
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
