package io.dateline.provenance;

import io.dateline.document.Entries;
import io.dateline.document.FileMistake;
import io.dateline.document.Folders;
import io.dateline.document.TextFile;
import io.dateline.document.YamlFile;
import io.dateline.problem.FieldError;
import io.dateline.problem.Suggestions;
import io.dateline.provenance.ProvenanceEvent.PublishersAdopted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The publishers and the rules: those of {@code config/publishers.yml} and the settings, as they were when Dateline started, and those
 * that hold, which the log was told last.
 */
@Component
public class Publishers {

    /** What was adopted by the last event of that number. */
    private record Adopted(long sequence, Provenance provenance) {}

    private final EventStore events;
    private final TextFile file;
    private final Provenance said;
    private volatile Adopted newest = new Adopted(-1, Provenance.NONE);

    /** @throws FileMistake with file, line and remedy */
    Publishers(EventStore events, Folders folders, Entries entries, StatusSettings settings) {
        this.events = events;
        this.file = folders.file("config", "publishers.yml");
        this.said = new Provenance(new PublisherFile(new YamlFile(file), entries).read(), settings.corroboratedFrom());
    }

    /** What the file and the settings say. */
    Provenance said() {
        return said;
    }

    /** What holds, whichever node adopted it; asked anew each time. */
    public Provenance now() {
        long sequence = events.lastSequenceNumberFor(AdoptPublishers.REGISTRY).orElse(-1L);
        Adopted known = newest;
        if (known.sequence() != sequence) {
            known = new Adopted(sequence, adopted(sequence));
            newest = known;
        }
        return known.provenance();
    }

    private Provenance adopted(long sequence) {
        PublishersAdopted last = (PublishersAdopted)
                events.readEvents(AdoptPublishers.REGISTRY, sequence).next().getPayload();
        return last.provenance();
    }

    /** The id of the wire that a report credits; where there is none, tells the refusal and answers what was asked. */
    public String wire(String field, String name, Consumer<FieldError> refusals) {
        Publisher known = now().find(name);
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
        Publisher publisher = now().find(name);
        if (publisher == null) {
            throw new UnknownPublisher(name, suggest(name, any -> true));
        }
        return publisher;
    }

    /** The id of the one with the nearest name; nearest ids go before. */
    private @Nullable String suggest(String asked, Predicate<Publisher> fit) {
        List<Publisher> fitting = now().publishers().stream().filter(fit).toList();
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
