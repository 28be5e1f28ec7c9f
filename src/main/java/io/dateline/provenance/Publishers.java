package io.dateline.provenance;

import io.dateline.document.Entries;
import io.dateline.document.FileMistake;
import io.dateline.document.Folders;
import io.dateline.document.TextFile;
import io.dateline.document.YamlFile;
import io.dateline.problem.FieldError;
import io.dateline.problem.Suggestions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The publishers of {@code config/publishers.yml} and the rules of the settings, as they were when Dateline started. */
@Component
public class Publishers {

    private final TextFile file;
    private final Provenance now;

    /** @throws FileMistake with file, line and remedy */
    Publishers(Folders folders, Entries entries, StatusSettings settings) {
        this.file = folders.file("config", "publishers.yml");
        this.now = new Provenance(new PublisherFile(new YamlFile(file), entries).read(), settings.corroboratedFrom());
    }

    /** What the file and the settings say. */
    public Provenance now() {
        return now;
    }

    /** The id of the wire that a report credits; where there is none, tells the refusal and answers what was asked. */
    public String wire(String field, String name, Consumer<FieldError> refusals) {
        Publisher known = now.find(name);
        if (known != null && known.type() == PublisherType.AGENCY) {
            return known.id();
        }
        String suggestion = suggest(name, publisher -> publisher.type() == PublisherType.AGENCY);
        String why = known == null ? "" : "; '" + known.id() + "' is a publisher, but no wire";
        refusals.accept(new FieldError(field, Suggestions.unknown("wire", name, suggestion) + why, name));
        return name;
    }

    TextFile file() {
        return file;
    }

    /** @throws UnknownPublisher with the nearest one */
    Publisher get(String name) {
        Publisher publisher = now.find(name);
        if (publisher == null) {
            throw new UnknownPublisher(name, suggest(name, any -> true));
        }
        return publisher;
    }

    /** The id of the one with the nearest name; nearest ids go before. */
    private @Nullable String suggest(String asked, Predicate<Publisher> fit) {
        List<Publisher> fitting = now.publishers().stream().filter(fit).toList();
        String id =
                Suggestions.nearest(asked, fitting.stream().map(Publisher::id).toList());
        if (id != null) {
            return id;
        }
        Map<String, String> ids = new HashMap<>();
        fitting.forEach(publisher -> publisher.names().forEach(name -> ids.put(Lineage.key(name), publisher.id())));
        String name = Suggestions.nearest(Lineage.key(asked), ids.keySet());
        return name == null ? null : ids.get(name);
    }
}
