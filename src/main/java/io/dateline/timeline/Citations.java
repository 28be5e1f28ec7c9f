package io.dateline.timeline;

import io.dateline.provenance.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes citations of versions. */
@Component
class Citations {

    private final CanonicalForm canonical;
    private final JsonMapper json;
    private final Clock clock;

    Citations(CanonicalForm canonical, JsonMapper json, Clock clock) {
        this.canonical = canonical;
        this.json = json;
        this.clock = clock;
    }

    /** In one line, whatever the title has in it. */
    String line(Version version, Words words, String address) {
        TimelineItem item = item(version);
        String retracted = item.status() == Status.RETRACTED ? " (retracted)" : "";
        return title(item) + ". " + words.of(version.entry().dateText(), item.timeZone()) + ". Dateline, development "
                + item.id()
                + ", version " + item.version() + retracted + ", recorded " + item.changed() + ". " + address + ". "
                + hash(version) + "\n";
    }

    String csl(Version version, Words words, String address) {
        TimelineItem item = item(version);
        return json.writeValueAsString(new Citation(
                "webpage",
                "dateline-" + item.id() + "-" + item.version(),
                title(item),
                "Dateline",
                CitedDate.of(LocalDate.ofInstant(item.changed(), ZoneOffset.UTC)),
                CitedDate.of(
                        version.entry().dateText(), words.of(version.entry().dateText(), item.timeZone())),
                CitedDate.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                address,
                Long.toString(item.version()),
                item.status() == Status.RETRACTED ? "retracted" : null,
                hash(version)));
    }

    private TimelineItem item(Version version) {
        return json.readValue(version.entry().document(), TimelineItem.class);
    }

    private static String title(TimelineItem item) {
        return item.title().strip().replaceAll("[\\s\\p{Cc}\\u2028\\u2029]+", " ");
    }

    private String hash(Version version) {
        return "sha256:" + canonical.sha256(version.entry().document());
    }
}
