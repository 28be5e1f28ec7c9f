package io.dateline.bench;

import io.dateline.document.CanonicalJson;
import io.dateline.sample.Sample;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Continues the log of a Dateline by lines as it exports them, with the events that commands would have led to. */
final class LogLines {

    private final Map<String, JsonNode> examples = new HashMap<>();
    private final Map<String, Long> corrected = new HashMap<>();
    private long position;
    private String hash = "";
    private String time = "";

    private LogLines() {}

    /** Records, corrects and retracts something there, and takes what its log says of that for an example. */
    static LogLines after(Api api) throws IOException, InterruptedException {
        Sample one = Sample.of(-1, 1);
        String row = one.first().toList().get(0).json();
        api.post("/developments", row);
        String path = "/developments/" + Api.JSON.readTree(row).get("id").asString();
        api.send("PATCH", path, "{\"significance\":null,\"reason\":\"An example\"}", "If-Match", "*");
        api.post(path + "/retraction", "{\"reason\":\"An example\"}", "If-Match", "*");
        LogLines lines = new LogLines();
        api.lines("/api/v1/log").map(Api.JSON::readTree).forEach(line -> {
            lines.examples.put(line.get("type").asString(), line);
            lines.position = line.get("position").asLong();
            lines.hash = line.get("hash").asString();
            lines.time = line.get("time").asString();
            if (line.get("type").asString().equals("development.recorded")) {
                lines.check(row, line);
            }
        });
        return lines;
    }

    long position() {
        return position;
    }

    /** What Dateline made of a row, and what is made of it here, must not differ. */
    private void check(String row, JsonNode line) {
        String made = CanonicalJson.of(data(Api.JSON.readTree(row)));
        String stored = CanonicalJson.of(line.get("data"));
        if (!made.equals(stored)) {
            throw new IllegalStateException("Dateline stores\n" + stored + "\nand not\n" + made);
        }
    }

    private static ObjectNode data(JsonNode row) {
        ObjectNode details = (ObjectNode) row.deepCopy();
        ObjectNode data = Api.JSON.createObjectNode();
        data.set("development", details.remove("id"));
        data.set("details", details);
        details.putArray("claims");
        return data;
    }

    String told(Sample.Row row) {
        ObjectNode data = data(Api.JSON.readTree(row.json()));
        if (row.expected() == Sample.Expected.CREATED) {
            return line("development.recorded", row.id(), 0, data);
        }
        data.put("reason", "A later report says otherwise");
        return line("development.corrected", row.id(), corrected.merge(row.id(), 1L, Long::sum), data);
    }

    /** Those are never corrected. */
    String retracted(String id) {
        ObjectNode data = Api.JSON.createObjectNode().put("development", id).put("reason", "The report was withdrawn");
        return line("development.retracted", id, 1, data);
    }

    private String line(String type, String id, long sequence, ObjectNode data) {
        position++;
        String told = CanonicalJson.of(data);
        Map<String, String> line = new TreeMap<>();
        examples.get(type).properties().forEach(field -> line.put(field.getKey(), CanonicalJson.of(field.getValue())));
        line.remove("data");
        line.remove("hash");
        line.put("id", CanonicalJson.text(new UUID(position, sequence).toString()));
        line.put("subject", CanonicalJson.text(id));
        line.put("aggregatesequence", Long.toString(sequence));
        line.put("position", Long.toString(position));
        line.put("time", CanonicalJson.text(time));
        line.put("previoushash", CanonicalJson.text(hash));
        line.put("datahash", CanonicalJson.text(CanonicalJson.sha256(told)));
        hash = CanonicalJson.sha256(CanonicalJson.object(line));
        line.put("hash", CanonicalJson.text(hash));
        line.put("data", told);
        return CanonicalJson.object(line);
    }
}
