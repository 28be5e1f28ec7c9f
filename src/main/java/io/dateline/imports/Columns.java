package io.dateline.imports;

import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.dateline.problem.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the columns of a CSV file mean. Several in one cell are divided by {@code |}; a participant is written {@code role:actor}; of
 * several sources or claims, each column of theirs has as many, or none; a claim's source is counted from 0.
 */
class Columns implements Layout {

    private static final String SEVERAL = "\\|";
    private static final int MOST_TOLD = 20;

    /** In one cell: as many as a development may have sources. */
    private static final int MOST = 200;

    private static final List<String> TEXTS = List.of("id", "date", "timeZone", "kind", "title", "summary");
    private static final List<String> LISTS = List.of("after", "before", "themes");
    private static final Map<String, String> PLACE = Map.of(
            "placeName",
            "name",
            "placeCountry",
            "country",
            "placeLat",
            "lat",
            "placeLon",
            "lon",
            "placePrecision",
            "precision");
    private static final Map<String, String> SOURCE = Map.of(
            "sourcePublisher", "publisher",
            "sourcePublished", "published",
            "sourceTitle", "title",
            "sourceUrl", "url");
    private static final Map<String, String> CLAIM = Map.of(
            "claimAbout", "about",
            "claimClaimant", "claimant",
            "claimLow", "low",
            "claimBest", "best",
            "claimHigh", "high",
            "claimUnit", "unit",
            "claimText", "text",
            "claimSource", "source");
    private static final Set<String> FIGURES = Set.of("claimLow", "claimBest", "claimHigh", "claimSource");
    static final List<String> ALL = List.of(
            "id",
            "date",
            "timeZone",
            "after",
            "before",
            "kind",
            "title",
            "summary",
            "participants",
            "themes",
            "placeName",
            "placeCountry",
            "placeLat",
            "placeLon",
            "placePrecision",
            "significance",
            "claimAbout",
            "claimClaimant",
            "claimLow",
            "claimBest",
            "claimHigh",
            "claimUnit",
            "claimText",
            "claimSource",
            "sourcePublisher",
            "sourcePublished",
            "sourceTitle",
            "sourceUrl");

    private final JsonMapper json;
    private final List<String> header;

    /** @throws InvalidInput where a column is unknown, with the nearest one, or comes twice */
    Columns(JsonMapper json, List<String> header) {
        this.json = json;
        this.header = List.copyOf(header);
        List<FieldError> refusals = new ArrayList<>();
        List<String> unknown =
                header.stream().filter(name -> !ALL.contains(name)).toList();
        if (!unknown.isEmpty()) {
            refusals.add(unknown(unknown));
        }
        for (int index = 0; index < header.size(); index++) {
            String name = header.get(index);
            if (header.indexOf(name) < index) {
                refusals.add(new FieldError("header", "the column comes twice", name));
            }
        }
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
    }

    private static FieldError unknown(List<String> names) {
        String told = names.stream()
                .limit(MOST_TOLD)
                .map(name -> Suggestions.unknown("column", name, Suggestions.nearest(name, ALL)))
                .collect(Collectors.joining("; "));
        return new FieldError(
                "header",
                told + (names.size() > MOST_TOLD ? "; and " + (names.size() - MOST_TOLD) + " more" : "")
                        + "; there are " + String.join(", ", ALL)
                        + "; files of ACLED, UCDP and GDELT go with format=acled, ucdp-ged, gdelt-events or"
                        + " gdelt-mentions",
                String.join(",", names));
    }

    @Override
    public Row row(long line, int size, List<String> cells) {
        return Row.of(line, size, entry(cells));
    }

    private ObjectNode entry(List<String> cells) {
        if (cells.size() != header.size()) {
            throw new InvalidInput(
                    "", "the row has " + cells.size() + " cells, the header " + header.size() + " columns", null);
        }
        ObjectNode entry = json.createObjectNode();
        for (int index = 0; index < cells.size(); index++) {
            String cell = cells.get(index).strip();
            if (!cell.isEmpty()) {
                put(entry, header.get(index), cell);
            }
        }
        return entry;
    }

    private void put(ObjectNode entry, String column, String cell) {
        if (TEXTS.contains(column)) {
            entry.put(column, cell);
        } else if (LISTS.contains(column)) {
            ArrayNode list = entry.putArray(column);
            several(column, cell).forEach(list::add);
        } else if (column.equals("participants")) {
            ArrayNode list = entry.putArray(column);
            several(column, cell).forEach(one -> list.add(participant(one)));
        } else if (column.equals("significance")) {
            entry.set(column, number(column, cell));
        } else if (PLACE.containsKey(column)) {
            ObjectNode place = entry.withObject("/place");
            String field = PLACE.get(column);
            if (column.equals("placeLat") || column.equals("placeLon")) {
                place.set(field, number(column, cell));
            } else {
                place.put(field, cell);
            }
        } else if (CLAIM.containsKey(column)) {
            each(entry, "claims", column, CLAIM.get(column), several(column, cell));
        } else {
            each(entry, "sources", column, SOURCE.get(column), several(column, cell));
        }
    }

    /** Several of one kind, a column of them after the other. */
    private void each(ObjectNode entry, String list, String column, String field, List<String> values) {
        ArrayNode all = entry.withArray("/" + list);
        if (!all.isEmpty() && all.size() != values.size()) {
            throw new InvalidInput(
                    column, "tells of " + values.size() + " " + list + ", another column of " + all.size(), null);
        }
        for (int index = 0; index < values.size(); index++) {
            ObjectNode one = all.size() > index ? (ObjectNode) all.get(index) : all.addObject();
            String value = values.get(index);
            if (!value.isEmpty() && FIGURES.contains(column)) {
                one.set(field, number(column, value));
            } else if (!value.isEmpty()) {
                one.put(field, value);
            }
        }
    }

    private ObjectNode participant(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new InvalidInput("participants", "must be role:actor, several divided by |", text);
        }
        return json.createObjectNode()
                .put("actor", text.substring(colon + 1).strip())
                .put("role", text.substring(0, colon).strip());
    }

    private JsonNode number(String column, String cell) {
        if (!cell.matches("-?\\d{1,9}(\\.\\d{1,12})?")) {
            throw new InvalidInput(column, "must be a number, with a point", cell);
        }
        return json.readTree(cell);
    }

    private static List<String> several(String column, String cell) {
        // One more than that many is all that has to be told apart from the rest.
        String[] parts = cell.split(SEVERAL, MOST + 1);
        if (parts.length > MOST) {
            throw new InvalidInput(column, "tells of more than " + MOST + ", divided by |", null);
        }
        return Arrays.stream(parts).map(String::strip).toList();
    }
}
