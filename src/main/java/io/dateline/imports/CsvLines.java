package io.dateline.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.dateline.imports.Lines.Line;
import io.dateline.problem.InvalidInput;
import io.dateline.problem.Problem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of RFC 4180. A quoted cell may go over several lines; one whose quote is never closed spoils its own line and no other,
 * since the lines behind it are read again. All lines of a record together are no longer than one may be.
 */
class CsvLines {

    private static final int MOST_LINES = 200;

    private final Lines lines;
    private final char separator;
    private final CsvReader.CsvReaderBuilder csv;
    private final Deque<Line> pending = new ArrayDeque<>();

    /** @param first was taken from the lines already */
    CsvLines(Line first, Lines lines, char separator) {
        this.lines = lines;
        pending.add(first);
        this.separator = separator;
        this.csv = CsvReader.builder().fieldSeparator(separator);
    }

    /** @param cells empty where there is a problem */
    record CsvLine(
            long number,
            int size,
            List<String> cells,
            @Nullable Problem problem) {}

    /** The next record; null at the end. Empty lines are passed over, and so are those of empty cells, as spreadsheets leave them. */
    @Nullable
    CsvLine next() throws IOException {
        Line first = take();
        while (first != null && first.problem() == null && isEmpty(first.text())) {
            first = take();
        }
        if (first == null) {
            return null;
        }
        if (first.problem() != null) {
            return wrong(first, first.problem());
        }
        return record(first);
    }

    private boolean isEmpty(String line) {
        return line.chars().allMatch(letter -> letter == separator || Character.isWhitespace(letter));
    }

    private CsvLine record(Line first) throws IOException {
        StringBuilder text = new StringBuilder(first.text());
        Deque<Line> more = new ArrayDeque<>();
        boolean open = opens(first.text(), false);
        while (open && more.size() < MOST_LINES && text.length() <= lines.longest()) {
            Line next = take();
            if (next == null || next.problem() != null) {
                if (next != null) {
                    pending.push(next);
                }
                break;
            }
            more.push(next);
            text.append('\n').append(next.text());
            open = opens(next.text(), open);
        }
        if (open) {
            more.forEach(pending::push);
            return wrong(
                    first,
                    new InvalidInput(
                            "",
                            "a quote is opened and never closed, or not within " + MOST_LINES + " lines and "
                                    + lines.longest() + " letters",
                            null));
        }
        if (text.length() > lines.longest()) {
            String problem = "the row has " + text.length() + " letters, more than " + lines.longest();
            return wrong(first, new InvalidInput("", problem, null));
        }
        try {
            List<CsvRecord> read =
                    csv.ofCsvRecord(text.toString()).stream().limit(2).toList();
            if (read.size() == 1) {
                return new CsvLine(first.number(), text.length(), read.get(0).getFields(), null);
            }
            more.forEach(pending::push);
            return wrong(first, new InvalidInput("", "the row is not CSV: nobody can tell where it ends", null));
        } catch (CsvParseException wrong) {
            more.forEach(pending::push);
            return wrong(first, new InvalidInput("", "the row is not CSV: " + wrong.getMessage(), null));
        }
    }

    private static CsvLine wrong(Line line, Problem problem) {
        return new CsvLine(line.number(), 0, List.of(), problem);
    }

    /**
     * Whether a quoted cell goes on behind that line. A quote opens a cell only where the cell begins: elsewhere it stands for inches,
     * or for itself.
     *
     * @param open whether the line begins in a quoted cell
     */
    private boolean opens(String line, boolean open) {
        boolean quoted = open;
        boolean begins = !open;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (!quoted) {
                quoted = begins && letter == '"';
                begins = letter == separator;
            } else if (letter == '"') {
                boolean itself = at + 1 < line.length() && line.charAt(at + 1) == '"';
                quoted = itself;
                at += itself ? 1 : 0;
            }
        }
        return quoted;
    }

    private @Nullable Line take() throws IOException {
        return pending.isEmpty() ? lines.next() : pending.pop();
    }

    boolean ready() throws IOException {
        return !pending.isEmpty() || lines.ready();
    }
}
