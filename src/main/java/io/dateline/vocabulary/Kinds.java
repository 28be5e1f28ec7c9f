package io.dateline.vocabulary;

import io.dateline.document.Entries;
import io.dateline.document.FileMistake;
import io.dateline.document.Folders;
import io.dateline.document.YamlFile;
import io.dateline.problem.Suggestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The kinds of {@code config/kinds.yml}. */
@Component
public class Kinds {

    private final Map<String, Kind> byId = new LinkedHashMap<>();

    Kinds(Folders folders, Entries entries) {
        YamlFile file = new YamlFile(folders.file("config", "kinds.yml"));
        for (int entry = 0; entry < file.list().size(); entry++) {
            String path = "[" + entry + "]";
            Kind kind = entries.read(file, path, file.list().get(entry), Kind.class);
            if (byId.putIfAbsent(kind.id(), kind) != null) {
                throw new FileMistake(
                        file.name(),
                        file.line(path),
                        "The id '" + kind.id() + "' occurs twice",
                        "Give one of them another id");
            }
        }
    }

    public List<Kind> all() {
        return List.copyOf(byId.values());
    }

    public boolean knows(String id) {
        return byId.containsKey(id);
    }

    /** @throws UnknownTerm with the nearest kind */
    public Kind get(String id) {
        Kind kind = byId.get(id);
        if (kind == null) {
            throw new UnknownTerm("kind", id, suggest(id));
        }
        return kind;
    }

    @Nullable
    String suggest(String id) {
        return Suggestions.nearest(id, byId.keySet());
    }
}
