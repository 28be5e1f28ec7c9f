package io.dateline.timeline;

import io.dateline.development.DetailChanges;
import io.dateline.development.DetailChanges.Change;
import io.dateline.development.Standing;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lays the versions of a development side by side. */
@Component
class VersionLines {

    private final CanonicalForm canonical;
    private final JsonMapper json;

    VersionLines(CanonicalForm canonical, JsonMapper json) {
        this.canonical = canonical;
        this.json = json;
    }

    /** @param versions all of one development, oldest first */
    List<VersionLine> of(List<Version> versions) {
        List<VersionLine> lines = new ArrayList<>();
        Standing before = null;
        for (Version version : versions) {
            TimelineItem item = json.readValue(version.entry().document(), TimelineItem.class);
            Standing now = item.standing();
            lines.add(new VersionLine(
                    version.number(),
                    version.change(),
                    item.changed(),
                    version.position(),
                    version.author(),
                    version.client(),
                    version.reason(),
                    version.source(),
                    canonical.sha256(version.entry().document()),
                    before == null ? List.of() : changes(before, now),
                    PermanentLinks.path(item.id().value(), version.number())));
            before = now;
        }
        return lines;
    }

    private static List<Change> changes(Standing before, Standing now) {
        List<Change> changes = new ArrayList<>(DetailChanges.between(before.details(), now.details()));
        Differences.add("status", before.status(), now.status(), changes);
        Differences.add("reason", before.reason(), now.reason(), changes);
        Differences.add("unlikely", before.unlikely(), now.unlikely(), changes);
        return changes;
    }
}
