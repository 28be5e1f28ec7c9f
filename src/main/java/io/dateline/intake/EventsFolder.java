package io.dateline.intake;

import io.dateline.development.DetailRules;
import io.dateline.development.Details;
import io.dateline.document.Entries;
import io.dateline.document.FileMistake;
import io.dateline.document.Folders;
import io.dateline.document.TextFile;
import io.dateline.document.YamlFile;
import io.dateline.problem.InvalidInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the developments of {@code events/}, whole and checked, before any of them is taken over. */
@Component
class EventsFolder {

    private final Folders folders;
    private final Entries entries;
    private final DetailRules rules;

    EventsFolder(Folders folders, Entries entries, DetailRules rules) {
        this.folders = folders;
        this.entries = entries;
        this.rules = rules;
    }

    /** A development and the file it stands in. */
    record Entry(String id, Details details, TextFile file) {}

    /** In the order of files and entries. @throws FileMistake with file, line and remedy */
    List<Entry> read(Map<String, Report> reports) {
        List<Entry> all = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        Citations citations = new Citations(reports);
        for (TextFile text : folders.files("events", ".yml")) {
            YamlFile file = new YamlFile(text);
            if (!file.root().isArray() && !file.root().isMissingNode()) {
                throw new FileMistake(
                        file.name(), 1, "The file is not a list", "Begin each development with '- id: …'");
            }
            for (int index = 0; index < file.root().size(); index++) {
                String path = "[" + index + "]";
                Entry entry = entry(text, file, path, file.root().get(index), citations);
                String place = file.name() + ", line " + file.line(path);
                String before = places.putIfAbsent(entry.id(), place);
                if (before != null) {
                    throw new FileMistake(
                            file.name(),
                            file.line(path),
                            "The id '" + entry.id() + "' stands in " + before + " already",
                            "Give one of the two another id, or join them");
                }
                all.add(entry);
            }
        }
        return all;
    }

    private Entry entry(TextFile text, YamlFile file, String path, JsonNode tree, Citations citations) {
        try {
            Entries.Identified<Details> entry =
                    entries.readIdentified(file, path, citations.complete(tree), Details.class);
            return new Entry(entry.id(), rules.checked(entry.details()), text);
        } catch (InvalidInput wrong) {
            throw Entries.mistake(file, path, wrong);
        }
    }
}
