package io.dateline.imports;

import io.dateline.problem.InvalidInput;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a row by their columns. It knows which were asked for, so that the others can be kept as notes. */
class Cells {

    private record Cell(String column, String text) {}

    private final Map<String, Cell> left = new LinkedHashMap<>();
    private final Map<String, Cell> all = new LinkedHashMap<>();

    Cells(List<String> header, List<String> cells) {
        for (int index = 0; index < header.size(); index++) {
            String column = header.get(index);
            all.put(
                    column.toLowerCase(Locale.ROOT),
                    new Cell(
                            column.isEmpty() ? "column " + (index + 1) : column,
                            cells.get(index).strip()));
        }
        left.putAll(all);
    }

    /** Null where it is empty, or there is no such column. */
    @Nullable
    String maybe(String column) {
        String key = column.toLowerCase(Locale.ROOT);
        Cell cell = all.get(key);
        left.remove(key);
        return cell == null || cell.text.isEmpty() ? null : cell.text;
    }

    /** The same, and it is kept as a note all the same. */
    @Nullable
    String glance(String column) {
        Cell cell = all.get(column.toLowerCase(Locale.ROOT));
        return cell == null || cell.text.isEmpty() ? null : cell.text;
    }

    /** @throws InvalidInput where it is empty */
    String text(String column) {
        String text = maybe(column);
        if (text == null) {
            throw new InvalidInput(column, "is empty", null);
        }
        return text;
    }

    /**
     * The code of the country of that name. Null where it is the name of none, which is kept as a note.
     *
     * @throws InvalidInput where it is empty
     */
    @Nullable
    String country(String column) {
        String code = CountryNames.code(text(column));
        if (code == null) {
            String key = column.toLowerCase(Locale.ROOT);
            left.put(key, all.get(key));
        }
        return code;
    }

    /** @throws InvalidInput where it is empty or no number */
    BigDecimal number(String column) {
        String text = text(column);
        if (!text.matches("[-+]?\\d{1,15}(\\.\\d{1,30})?")) {
            throw new InvalidInput(column, "must be a number, with a point", text);
        }
        return new BigDecimal(text);
    }

    /** @throws InvalidInput where it is empty or does not count anything */
    BigDecimal count(String column) {
        BigDecimal number = number(column);
        if (number.signum() < 0) {
            throw new InvalidInput(column, "must be 0 or more", number);
        }
        return number;
    }

    /** @throws InvalidInput where it is none of that form */
    String matching(String column, String form, String described) {
        String text = text(column);
        if (!text.matches(form)) {
            throw new InvalidInput(column, "must be " + described, text);
        }
        return text;
    }

    /** What nobody asked for, by the names that its columns have in the file. */
    Map<String, String> rest() {
        Map<String, String> rest = new LinkedHashMap<>();
        left.values().stream().filter(cell -> !cell.text.isEmpty()).forEach(cell -> rest.put(cell.column, cell.text));
        return rest;
    }
}
