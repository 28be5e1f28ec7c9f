package io.dateline.intake;

import io.dateline.development.DetailRules;
import io.dateline.development.Details;
import io.dateline.development.DevelopmentId;
import io.dateline.development.UnlikelyDate;
import io.dateline.document.Entries;
import io.dateline.document.FileMistake;
import io.dateline.document.Folders;
import io.dateline.document.TextFile;
import io.dateline.document.YamlFile;
import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.dateline.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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

    /**
     * A development and where it stands.
     *
     * @param confirmUnlikely whether its dates are right although they look wrong
     * @param line of the file
     */
    record Entry(String id, Details details, boolean confirmUnlikely, TextFile file, int line) {

        /** A development that stands here already does not go together with what the entry says. */
        FileMistake refused(Problem refused) {
            return new FileMistake(
                    file.name(), line, "'" + id + "': " + refused.getMessage(), "Mend the entry, then start again");
        }

        FileMistake unlikely(UnlikelyDate wrong, int line) {
            FieldError first = wrong.errors().get(0);
            return new FileMistake(
                    file.name(),
                    line,
                    "'" + id + "': " + first.field() + " ('" + first.value() + "') " + first.message(),
                    "Mend the entry, or write 'confirmUnlikely: true' in it if it is right; then start again");
        }
    }

    /** In the order of files and entries, but behind the entries that it names in its own order. @throws FileMistake with file, line and remedy */
    List<Entry> read(Map<String, Report> reports) {
        List<Entry> all = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        Citations citations = new Citations(reports);
        for (TextFile text : folders.files("events", ".yml")) {
            YamlFile file = new YamlFile(text);
            for (int index = 0; index < file.list().size(); index++) {
                String path = "[" + index + "]";
                Entry entry = entry(text, file, path, file.list().get(index), citations);
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
        return behindNamed(all);
    }

    /** What an entry came after or before is taken over first; two that name each other stay as they are, and are refused. */
    private static List<Entry> behindNamed(List<Entry> all) {
        Map<String, Entry> waiting = new LinkedHashMap<>();
        all.forEach(entry -> waiting.put(entry.id(), entry));
        List<Entry> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<Entry> next = waiting.values().stream()
                    .filter(entry -> Stream.of(
                                    entry.details().after(), entry.details().before())
                            .filter(Objects::nonNull)
                            .flatMap(List::stream)
                            .noneMatch(waiting::containsKey))
                    .toList();
            List<Entry> taken = next.isEmpty() ? List.copyOf(waiting.values()) : next;
            taken.forEach(entry -> waiting.remove(entry.id()));
            ordered.addAll(taken);
        }
        return ordered;
    }

    private Entry entry(TextFile text, YamlFile file, String path, JsonNode tree, Citations citations) {
        try {
            JsonNode whole = citations.complete(tree);
            boolean confirmed = confirmed(whole);
            Entries.Identified<Details> read = entries.readIdentified(file, path, whole, Details.class);
            // Kept as it is written: whom a name leads to may change, which is no change of the entry.
            Entry entry =
                    new Entry(DevelopmentId.of(read.id()).value(), read.details(), confirmed, text, file.line(path));
            rules.checked(read.details());
            try {
                rules.unlikely(entry.details(), confirmed);
                return entry;
            } catch (UnlikelyDate wrong) {
                throw entry.unlikely(
                        wrong, file.line(path + "." + wrong.errors().get(0).field()));
            }
        } catch (InvalidInput wrong) {
            throw Entries.mistake(file, path, wrong);
        }
    }

    /** Takes the confirmation out of the entry, which is no part of the development. */
    private static boolean confirmed(JsonNode entry) {
        JsonNode confirmed = entry instanceof ObjectNode object ? object.remove("confirmUnlikely") : null;
        if (confirmed != null && !confirmed.isBoolean()) {
            throw new InvalidInput("confirmUnlikely", "must be true or false", confirmed.asString());
        }
        return confirmed != null && confirmed.booleanValue();
    }
}
