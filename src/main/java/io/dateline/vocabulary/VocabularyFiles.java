package io.dateline.vocabulary;

import io.dateline.document.Entries;
import io.dateline.document.FileMistake;
import io.dateline.document.Folders;
import io.dateline.document.YamlFile;
import io.dateline.log.Origin;
import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.dateline.problem.Suggestions;
import io.dateline.projection.Patience;
import io.dateline.vocabulary.VocabularyCommand.Adopt;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes over {@code config/actors.yml} and {@code config/themes.yml}, through the same commands as everything else. */
@Component
public class VocabularyFiles {

    private static final Logger LOG = LoggerFactory.getLogger(VocabularyFiles.class);

    private final Folders folders;
    private final Entries entries;
    private final Vocabulary vocabulary;
    private final Registrar registrar;
    private final Patience patience;
    private final Kinds kinds;

    VocabularyFiles(
            Folders folders,
            Entries entries,
            Vocabulary vocabulary,
            Registrar registrar,
            Patience patience,
            Kinds kinds) {
        this.folders = folders;
        this.entries = entries;
        this.vocabulary = vocabulary;
        this.registrar = registrar;
        this.patience = patience;
        this.kinds = kinds;
    }

    /**
     * Reads both files whole before it takes over the first entry, so that a mistake leaves nothing half done.
     *
     * @throws FileMistake with file, line and remedy
     */
    public void load() {
        // Commands look terms up: after an upgrade their tables may be made anew from a long log.
        patience.untilFilled(vocabulary::caughtUp);
        List<Entry> all = new ArrayList<>();
        for (TermType type : TermType.values()) {
            all.addAll(read(type));
        }
        Map<Adoption, Integer> counts = new EnumMap<>(Adoption.class);
        adopt(all, counts);
        List<String> origin = origins();
        LOG.info(
                "Vocabulary: {} actors{}, {} themes{}, {} kinds{} ({} added, {} revised)",
                all.stream().filter(entry -> entry.id.type() == TermType.ACTOR).count(),
                origin.get(0),
                all.stream().filter(entry -> entry.id.type() == TermType.THEME).count(),
                origin.get(1),
                kinds.all().size(),
                origin.get(2),
                counts.getOrDefault(Adoption.ADDED, 0),
                counts.getOrDefault(Adoption.REVISED, 0));
    }

    /** A name that one entry gives up and another takes is free only once the former has been taken over. */
    private void adopt(List<Entry> all, Map<Adoption, Integer> counts) {
        List<Entry> waiting = all;
        int before;
        do {
            before = waiting.size();
            waiting = waiting.stream()
                    .filter(entry -> !adopt(entry, counts, false))
                    .toList();
        } while (waiting.size() < before);
        waiting.forEach(entry -> adopt(entry, counts, true));
    }

    /** Of actors, themes and kinds, each from wherever its file is; said once where that is the same for all. */
    private List<String> origins() {
        List<String> all = Stream.of("actors.yml", "themes.yml", "kinds.yml")
                .map(name -> " from " + folders.file("config", name).origin())
                .toList();
        return Set.copyOf(all).size() == 1 ? List.of("", "", all.get(0)) : all;
    }

    /** An actor or theme as a file has it. */
    private record Entry(TermId id, Named details, YamlFile file, String path) {

        FileMistake mistake(String at, String what, String remedy) {
            return new FileMistake(file.name(), file.line(path + at), what, remedy);
        }
    }

    private boolean adopt(Entry entry, Map<Adoption, Integer> counts, boolean last) {
        try {
            Adoption adoption = registrar.send(
                    new Adopt(entry.id, entry.details), new Origin("dateline", entry.file.name(), "start"));
            counts.merge(adoption, 1, Integer::sum);
            return true;
        } catch (NameTaken taken) {
            if (last) {
                throw entry.mistake("", taken.getMessage(), "Leave the name out here, or take it away from the other");
            }
            return false;
        } catch (BelongsToItself circle) {
            // One that another entry closes may be opened by a later one, too.
            if (last) {
                throw entry.mistake("", circle.getMessage(), "Take the tie away here, or that of another");
            }
            return false;
        } catch (InvalidInput wrong) {
            FieldError first = wrong.errors().get(0);
            throw entry.mistake("." + first.field(), first.field() + ": " + first.message(), "Mend the entry");
        }
    }

    private List<Entry> read(TermType type) {
        YamlFile file = new YamlFile(folders.file("config", type.word() + "s.yml"));
        Map<String, Entry> read = new LinkedHashMap<>();
        Terms terms = new Terms();
        for (int index = 0; index < file.list().size(); index++) {
            String path = "[" + index + "]";
            Entry entry = entry(type, file, path, file.list().get(index));
            String id = entry.id.value();
            if (read.putIfAbsent(id, entry) != null) {
                throw entry.mistake("", "The id '" + id + "' occurs twice", "Give one another id, or join them");
            }
            Claim taken = terms.taken(id, entry.details, id);
            if (taken != null) {
                throw entry.mistake(
                        "",
                        "'" + taken.name().name() + "' stands for '" + taken.id() + "' and for '" + id + "'",
                        "Leave it to one of them, or give each the period in which it had the name");
            }
            terms.add(new TermState(id, 1, null, entry.details));
        }
        read.values().forEach(entry -> tied(entry, read.keySet()));
        return List.copyOf(read.values());
    }

    private Entry entry(TermType type, YamlFile file, String path, JsonNode tree) {
        Entries.Identified<? extends Named> read = entries.readIdentified(file, path, tree, type.details());
        try {
            return new Entry(new TermId(type, Slugs.required(read.id())), read.details(), file, path);
        } catch (InvalidInput wrong) {
            throw Entries.mistake(file, path, wrong);
        }
    }

    private static void tied(Entry entry, Set<String> actors) {
        List<Affiliation> ties = entry.details instanceof ActorDetails actor ? actor.affiliations() : List.of();
        for (int tie = 0; tie < ties.size(); tie++) {
            String other = ties.get(tie).actor();
            if (!actors.contains(other)) {
                throw entry.mistake(
                        ".affiliations[" + tie + "].actor",
                        Suggestions.unknown("actor", other, Suggestions.nearest(other, actors)),
                        "Add it to the file, or correct the id");
            }
        }
    }
}
