package io.dateline.imports;

import io.dateline.development.Details;
import io.dateline.development.DevelopmentId;
import io.dateline.development.Source;
import io.dateline.development.Upstream;
import io.dateline.document.Entries;
import io.dateline.document.Fingerprint;
import io.dateline.problem.InvalidInput;
import io.dateline.vocabulary.Occasion;
import io.dateline.vocabulary.TermType;
import io.dateline.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a row as what it says of a development. */
@Component
class RowReader {

    private final Entries entries;
    private final Fingerprint fingerprint;
    private final Vocabulary vocabulary;

    RowReader(Entries entries, Fingerprint fingerprint, Vocabulary vocabulary) {
        this.entries = entries;
        this.fingerprint = fingerprint;
        this.vocabulary = vocabulary;
    }

    /** @throws InvalidInput with every refused field */
    Wanted read(Row row, Wishes wishes) {
        ObjectNode entry = row.entry().deepCopy();
        if (row.foreign() != null) {
            once(entry);
        }
        JsonNode confirmed = entry.remove("confirmUnlikely");
        if (confirmed != null && !confirmed.isBoolean()) {
            throw new InvalidInput("confirmUnlikely", "must be true or false", confirmed.toString());
        }
        Entries.Identified<Details> read = entries.readIdentified(entry, Details.class);
        String print = fingerprint.of(read.details());
        return new Wanted(
                row.line(),
                DevelopmentId.of(read.id() == null ? derived(print) : read.id()),
                read.id() != null,
                read.details(),
                upstream(row, print, wishes),
                wishes.confirmUnlikely() || confirmed != null && confirmed.booleanValue());
    }

    /** Other systems have several names for what is one actor here; in one role it is told once. */
    private void once(ObjectNode entry) {
        Set<List<String>> told = new HashSet<>();
        entry.withArray("participants").removeIf(participant -> {
            String actor = participant.path("actor").asString("");
            return !told.add(List.of(
                    vocabulary.known(TermType.ACTOR, actor, Occasion.NOW),
                    participant.path("role").asString("")));
        });
    }

    /** @throws InvalidInput with every refused field */
    Mention mention(Row row) {
        ObjectNode entry = row.entry();
        return new Mention(
                DevelopmentId.of(entry.path("id").asString()), entries.read(entry.path("source"), Source.class));
    }

    /** One more report of a development. */
    record Mention(DevelopmentId development, Source source) {}

    private static Upstream upstream(Row row, String print, Wishes wishes) {
        Foreign foreign = row.foreign();
        return foreign == null
                ? new Upstream(wishes.format().system(), print, null)
                : new Upstream(wishes.format().system(), print, null, foreign.id(), foreign.revision());
    }

    /** A UUID of version 8 (RFC 9562, section 5.8). */
    private static String derived(String print) {
        return print.substring(0, 8) + "-" + print.substring(8, 12) + "-8" + print.substring(13, 16) + "-a"
                + print.substring(17, 20) + "-" + print.substring(20, 32);
    }
}
