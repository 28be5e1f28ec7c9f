package io.dateline.intake;

import io.dateline.document.Entries;
import io.dateline.document.FileMistake;
import io.dateline.document.Folders;
import io.dateline.document.TextFile;
import io.dateline.document.YamlFile;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Reads the reports of {@code seeds/}: Markdown files with front matter. */
@Component
class Reports {

    private static final String FENCE = "---";

    private final Folders folders;
    private final Entries entries;

    Reports(Folders folders, Entries entries) {
        this.folders = folders;
        this.entries = entries;
    }

    /** By id. @throws FileMistake with file, line and remedy */
    Map<String, Report> read() {
        Map<String, Report> reports = new TreeMap<>();
        for (TextFile file : folders.files("seeds", ".md")) {
            YamlFile front = frontMatter(file);
            Entries.Identified<Report> report = entries.readIdentified(front, "", front.root(), Report.class);
            if (!file.name().equals("seeds/" + report.id() + ".md")) {
                throw new FileMistake(
                        file.name(),
                        front.line("id"),
                        "The id '" + report.id() + "' is not the file's name",
                        "Name the file " + report.id() + ".md, or change the id");
            }
            reports.put(report.id(), report.details());
        }
        return reports;
    }

    private static YamlFile frontMatter(TextFile file) {
        String[] parts = file.text().split("(?m)^" + FENCE + "\\s*$", 3);
        if (parts.length < 3 || !parts[0].isBlank()) {
            throw new FileMistake(
                    file.name(),
                    1,
                    "There is no front matter",
                    "Begin the file with a line " + FENCE + ", the fields, and " + FENCE);
        }
        return new YamlFile(file.name(), parts[1].substring(1), 2);
    }
}
