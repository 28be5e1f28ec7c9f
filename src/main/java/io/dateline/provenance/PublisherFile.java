package io.dateline.provenance;

import io.dateline.document.Entries;
import io.dateline.document.FileMistake;
import io.dateline.document.YamlFile;
import io.dateline.problem.Suggestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a file of publishers, and says in which line it cannot be right. */
final class PublisherFile {

    private final YamlFile file;
    private final Entries entries;
    private final Map<String, Publisher> byId = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();

    PublisherFile(YamlFile file, Entries entries) {
        this.file = file;
        this.entries = entries;
    }

    /** @throws FileMistake with the line of the first mistake */
    List<Publisher> read() {
        for (int entry = 0; entry < file.list().size(); entry++) {
            add(path(entry), entries.read(file, path(entry), file.list().get(entry), Publisher.class));
        }
        List<Publisher> publishers = new ArrayList<>(byId.values());
        for (int entry = 0; entry < publishers.size(); entry++) {
            checkOwners(path(entry) + ".owner", publishers.get(entry));
        }
        return publishers;
    }

    private static String path(int entry) {
        return "[" + entry + "]";
    }

    private void add(String path, Publisher publisher) {
        if (byId.putIfAbsent(publisher.id(), publisher) != null) {
            throw mistake(
                    path + ".id",
                    "The id '" + publisher.id() + "' occurs twice",
                    "Join the two, or give one another id");
        }
        claim(path + ".id", publisher.id(), publisher);
        claim(path + ".name", publisher.name(), publisher);
        for (int alias = 0; alias < publisher.aliases().size(); alias++) {
            claim(path + ".aliases[" + alias + "]", publisher.aliases().get(alias), publisher);
        }
    }

    private void claim(String path, String name, Publisher publisher) {
        String other = names.putIfAbsent(Lineage.key(name), publisher.id());
        if (other != null && !other.equals(publisher.id())) {
            throw mistake(
                    path,
                    "'" + name + "' stands for '" + other + "' and for '" + publisher.id() + "'",
                    "Leave it to one of them");
        }
    }

    private void checkOwners(String path, Publisher publisher) {
        Set<String> chain = new LinkedHashSet<>(List.of(publisher.id()));
        for (String owner = publisher.owner();
                owner != null;
                owner = byId.get(owner).owner()) {
            if (!byId.containsKey(owner)) {
                throw mistake(
                        path,
                        Suggestions.unknown("owner", owner, Suggestions.nearest(owner, byId.keySet())),
                        "Add it to the file, or correct the id");
            }
            if (!chain.add(owner)) {
                throw mistake(
                        path,
                        "'" + publisher.id() + "' belongs to itself: " + String.join(" to ", chain) + " to " + owner,
                        "Leave out the owner that is wrong");
            }
        }
    }

    private FileMistake mistake(String path, String mistake, String remedy) {
        return new FileMistake(file.name(), file.line(path), mistake, remedy);
    }
}
