package io.dateline;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
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
}
