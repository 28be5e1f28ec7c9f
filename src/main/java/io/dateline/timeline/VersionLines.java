package io.dateline.timeline;

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
        TimelineItem before = null;
        for (Version version : versions) {
            TimelineItem item = json.readValue(version.entry().document(), TimelineItem.class);
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
                    before == null ? List.of() : ItemChanges.said(before, item),
                    PermanentLinks.path(item.id().value(), version.number())));
            before = item;
        }
        return lines;
    }

    /** @param around a version and, where there is one, the version before it */
    VersionLine newest(List<Version> around) {
        return of(around).get(around.size() - 1);
    }

    /** @param around the same */
    CorrectionLine correction(List<Version> around) {
        Version last = around.get(around.size() - 1);
        TimelineItem item = json.readValue(last.entry().document(), TimelineItem.class);
        return new CorrectionLine(item.id().value(), item.kind(), item.title(), newest(around));
    }

    /** How long the line is: a correction of a large development may be small. */
    int letters(CorrectionLine line) {
        return json.writeValueAsString(line).length();
    }
}
