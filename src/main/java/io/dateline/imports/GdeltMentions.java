package io.dateline.imports;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files of mentions of GDELT 2.0: each row is one more report of an event, a source of its development. */
class GdeltMentions implements Adapter {

    private final JsonMapper json;

    GdeltMentions(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "GDELT 2.0 mentions";
    }

    @Override
    public List<String> required() {
        return GdeltColumns.MENTIONS;
    }

    @Override
    public String id(Cells cells) {
        return "gdelt-" + cells.glance("GLOBALEVENTID");
    }

    @Override
    public Foreign read(Cells cells) {
        String id = GdeltEvents.number(cells);
        String seen = GdeltEvents.added(cells, "MentionTimeDate");
        String report = cells.text("MentionIdentifier");
        ObjectNode entry = json.createObjectNode().put("id", id(cells));
        ObjectNode source = entry.putObject("source")
                .put("publisher", cells.text("MentionSourceName"))
                .put("published", GdeltEvents.day(seen) + "~");
        if (GdeltEvents.address(report) == null) {
            source.put("title", report);
        } else {
            source.put("url", report);
        }
        ObjectNode notes = source.putObject("notes");
        cells.rest().forEach(notes::put);
        return new Foreign(entry, id, seen, Map.of(), true);
    }
}
