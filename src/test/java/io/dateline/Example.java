package io.dateline;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Developments and parts of them to begin with. */
public final class Example {

    public static final JsonMapper JSON = JsonMapper.shared();

    private Example() {}

    /** JSON with single quotes for double ones, which a Java text takes without escapes. */
    public static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }

    /** What Lavrov and Kerry said to each other by telephone, on 18 September 2015. */
    public static ObjectNode call(String id) {
        return json("""
                {'id': '%s', 'date': '2015-09-18', 'kind': 'call', 'title': 'Lavrov and Kerry speak',
                 'summary': 'They spoke by telephone.',
                 'participants': [{'actor': 'sergei-lavrov', 'role': 'initiator'}, {'actor': 'john-kerry', 'role': 'target'}],
                 'themes': ['us-russia-coordination'],
                 'place': {'name': 'Moscow', 'country': 'RU', 'lat': 55.75, 'lon': 37.62, 'precision': 'city'},
                 'sources': [%s]}""".formatted(id, source("Gazette", "2015-09-19").toString().replace('"', '\'')));
    }

    /** A strike at that date, before 2020, on a theme, without anybody who takes part. */
    public static ObjectNode strike(String id, String date, String theme) {
        ObjectNode strike = call(id).put("date", date).put("kind", "strike");
        strike.remove("participants");
        strike.remove("place");
        strike.set("themes", list("'%s'".formatted(theme)));
        strike.set("sources", JSON.createArrayNode().add(source("Gazette", "2020")));
        return strike;
    }

    public static ObjectNode source(String publisher, String published) {
        return json("{'publisher': '%s', 'published': '%s'}".formatted(publisher, published));
    }

    public static JsonNode list(String elements) {
        return json("{'list': [" + elements + "]}").get("list");
    }

    /** As large as a development comes in one request: some 880 kB of notes to its sources. */
    public static ObjectNode large(ObjectNode development) {
        ArrayNode sources = development.putArray("sources");
        for (int number = 0; number < 45; number++) {
            sources.add(source("Publisher " + number, "2001-05-05"));
            ((ObjectNode) sources.get(number))
                    .putObject("notes")
                    .put("one", "x".repeat(9_800))
                    .put("other", "y".repeat(9_800));
        }
        return development;
    }
}
