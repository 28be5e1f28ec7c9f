package io.dateline.duplicate;

import io.dateline.development.Details;
import io.dateline.vocabulary.ActorDetails;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The labelled pairs of {@code duplicates/tellings.yml}, the developments of {@code events/}, and the actors of {@code config/}. */
final class Tellings {

    /** Two developments, whether they are the same event, and on which half of the set they stand. */
    record Pair(String name, Details one, Details other, boolean same, boolean tuned) {}

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    final Map<String, Details> events = new LinkedHashMap<>();
    final Map<String, ActorDetails> actors = new LinkedHashMap<>();
    final List<Pair> pairs = new ArrayList<>();
    private final JsonNode places;

    Tellings() {
        try (Stream<Path> files = Files.list(Path.of("events"))) {
            files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .flatMap(file -> read(file).valueStream())
                    .forEach(event -> events.put(event.path("id").asString(), details(event)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        read(Path.of("config/actors.yml"))
                .valueStream()
                .forEach(actor -> actors.put(actor.path("id").asString(), YAML.treeToValue(actor, ActorDetails.class)));
        JsonNode set = read(Path.of("src/test/resources/duplicates/tellings.yml"));
        places = set.path("places");
        boolean tuned = true;
        for (JsonNode entry : set.path("tellings")) {
            add(entry, tuned);
            tuned = !tuned;
        }
    }

    private void add(JsonNode entry, boolean tuned) {
        String name = entry.path("seed").asString(entry.at("/first/title").asString(""));
        Details nothing =
                new Details("", null, null, null, "", "", "", List.of(), List.of(), null, List.of(), null, List.of());
        List<Details> same = new ArrayList<>();
        same.add(entry.has("seed") ? events.get(name) : telling(entry.path("first"), nothing));
        entry.path("same").forEach(telling -> same.add(telling(telling, same.get(0))));
        List<Details> other = entry.path("other")
                .valueStream()
                .map(telling -> telling(telling, same.get(0)))
                .toList();
        for (int one = 0; one < same.size(); one++) {
            for (int two = one + 1; two < same.size(); two++) {
                pairs.add(new Pair(name + " " + one + "=" + two, same.get(one), same.get(two), true, tuned));
            }
        }
        for (int two = 0; two < other.size(); two++) {
            pairs.add(new Pair(name + " 0/" + two, same.get(0), other.get(two), false, tuned));
        }
        pairs.add(new Pair(name + " 1/0", same.get(1), other.get(0), false, tuned));
    }

    private Details telling(JsonNode telling, Details first) {
        ObjectNode whole = YAML.valueToTree(first);
        ((ObjectNode) telling).properties().forEach(field -> whole.set(field.getKey(), field.getValue()));
        if (telling.has("who")) {
            ArrayNode participants = whole.putArray("participants");
            for (JsonNode who : telling.path("who")) {
                String[] role = who.asString().split(" ");
                participants.addObject().put("role", role[0]).put("actor", role[1]);
            }
        }
        if (telling.has("at")) {
            whole.set("place", places.get(telling.path("at").asString()));
        }
        return details(whole);
    }

    private static Details details(JsonNode tree) {
        ObjectNode rest = ((ObjectNode) tree).deepCopy();
        rest.remove("sources");
        return YAML.treeToValue(rest, Details.class);
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }
}
