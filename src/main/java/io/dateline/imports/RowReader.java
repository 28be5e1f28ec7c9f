package io.dateline.imports;

import io.dateline.development.Details;
import io.dateline.development.DevelopmentId;
import io.dateline.development.Source;
import io.dateline.development.Upstream;
import io.dateline.document.Entries;
import io.dateline.document.Fingerprint;
import io.dateline.problem.InvalidInput;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a row as what it says of a development. */
@Component
class RowReader {

    private final Entries entries;
    private final Fingerprint fingerprint;

    RowReader(Entries entries, Fingerprint fingerprint) {
        this.entries = entries;
        this.fingerprint = fingerprint;
    }

    /** @throws InvalidInput with every refused field */
    Wanted read(Row row, Wishes wishes) {
        ObjectNode entry = row.entry().deepCopy();
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
