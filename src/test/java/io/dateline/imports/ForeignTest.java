package io.dateline.imports;

import io.dateline.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Sends files as other systems write them. All rows are made up, and so are their places, groups and papers. */
abstract class ForeignTest extends ImportTest {

    Answer send(String query, String text) {
        return http.send("POST", "/developments/batch?" + query, BodyPublishers.ofString(text), new String[] {
            "Content-Type", "text/csv"
        });
    }

    /** A row of those columns; empty where nothing is given. */
    static String row(List<String> columns, String separator, Map<String, String> cells) {
        return columns.stream().map(column -> cells.getOrDefault(column, "")).collect(Collectors.joining(separator));
    }

    JsonNode development(String id) {
        return http.get("/developments/" + id).expect(200).json();
    }

    /** What the first source says in a column of its own. */
    String note(String id, String column) {
        return development(id).at("/sources/0/notes").path(column).asString("");
    }
}
