package io.dateline.imports;

import io.dateline.vocabulary.ActorType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A development as an adapter builds it up. The first source is the file itself: it says everything that nobody else is named for. */
class Draft {

    private static final int LONGEST_TITLE = 300;

    private final ObjectNode entry;
    private final Map<String, ActorType> actors = new LinkedHashMap<>();

    Draft(JsonMapper json, String id, String date, String kind) {
        entry = json.createObjectNode().put("id", id).put("date", date).put("kind", kind);
        entry.putArray("participants");
        entry.putArray("sources");
    }

    /** @param summary the title where there is none */
    Draft tells(String title, @Nullable String summary) {
        entry.put("title", title.substring(0, Math.min(title.length(), LONGEST_TITLE)));
        entry.put("summary", summary == null ? title : summary);
        return this;
    }

    /** Nobody where there is no name, and nobody twice in one role. */
    Draft participant(@Nullable String actor, String role, ActorType type) {
        if (actor == null) {
            return this;
        }
        actors.put(actor, type);
        ObjectNode participant = entry.objectNode().put("actor", actor).put("role", role);
        if (!entry.withArray("/participants").valueStream().toList().contains(participant)) {
            entry.withArray("/participants").add(participant);
        }
        return this;
    }

    /** @param country its code, of ISO 3166-1 */
    Draft place(
            String name,
            @Nullable String country,
            @Nullable BigDecimal lat,
            @Nullable BigDecimal lon,
            @Nullable String precision) {
        ObjectNode place = entry.putObject("place").put("name", name);
        if (country != null) {
            place.put("country", country);
        }
        if (lat != null && lon != null) {
            place.put("lat", lat).put("lon", lon);
        }
        if (precision != null) {
            place.put("precision", precision);
        }
        return this;
    }

    /** How many were killed, as the first source has it. */
    Draft killed(@Nullable BigDecimal low, BigDecimal best, @Nullable BigDecimal high) {
        ObjectNode claim = entry.putArray("claims").addObject().put("about", "killed");
        if (low != null && high != null) {
            claim.put("low", low).put("high", high);
        }
        claim.put("best", best).put("unit", "persons").put("source", 0);
        return this;
    }

    /** @param published EDTF */
    Draft source(String publisher, String published, @Nullable String title, @Nullable String url) {
        ObjectNode source = entry.objectNode().put("publisher", publisher).put("published", published);
        if (title != null) {
            source.put("title", title);
        }
        if (url != null) {
            source.put("url", url);
        }
        if (!entry.withArray("/sources").valueStream().toList().contains(source)) {
            entry.withArray("/sources").add(source);
        }
        return this;
    }

    /** Puts what is left of the row down as notes of the first source. */
    Foreign of(String id, @Nullable String revision, Map<String, String> rest) {
        if (!rest.isEmpty()) {
            ObjectNode notes = ((ObjectNode) entry.at("/sources/0")).putObject("notes");
            rest.forEach(notes::put);
        }
        return new Foreign(entry, id, revision, actors, false);
    }
}
