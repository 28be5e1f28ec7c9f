package io.dateline.vocabulary;

import io.dateline.document.Entries;
import io.dateline.document.FileMistake;
import io.dateline.document.Folders;
import io.dateline.document.TextFile;
import io.dateline.document.YamlFile;
import io.dateline.log.Commands;
import io.dateline.log.Origin;
import io.dateline.problem.InvalidInput;
import io.dateline.projection.Generations;
import io.dateline.vocabulary.VocabularyCommand.AdoptActor;
import io.dateline.vocabulary.VocabularyCommand.AdoptTheme;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes over {@code config/actors.yml} and {@code config/themes.yml}, through the same commands as everything else. */
@Component
public class VocabularyFiles {

    private static final Logger LOG = LoggerFactory.getLogger(VocabularyFiles.class);

    private final Folders folders;
    private final Entries entries;
    private final Commands commands;
    private final Kinds kinds;
    private final Generations generations;

    VocabularyFiles(Folders folders, Entries entries, Commands commands, Kinds kinds, Generations generations) {
        this.folders = folders;
        this.entries = entries;
        this.commands = commands;
        this.kinds = kinds;
        this.generations = generations;
    }

    /**
     * Reads both files whole before it takes over the first entry, so that a mistake leaves nothing half done.
     *
     * @throws FileMistake with file, line and remedy
     */
    public void load() {
        // Commands look terms up: where their tables are being built anew, nothing can begin before.
        generations.awaitReadable(VocabularyProjection.NAME);
        TextFile actorFile = folders.file("config", "actors.yml");
        TextFile themeFile = folders.file("config", "themes.yml");
        Map<String, ActorDetails> actors = actors(new YamlFile(actorFile));
        Map<String, ThemeDetails> themes = themes(new YamlFile(themeFile));
        Map<Adoption, Integer> counts = new HashMap<>();
        actors.forEach((id, actor) ->
                count(counts, commands.send(new AdoptActor(new ActorId(id), actor), from(actorFile))));
        themes.forEach((id, theme) ->
                count(counts, commands.send(new AdoptTheme(new ThemeId(id), theme), from(themeFile))));
        LOG.info(
                "Vocabulary: {} actors, {} themes, {} kinds from {} ({} added, {} revised)",
                actors.size(),
                themes.size(),
                kinds.all().size(),
                actorFile.origin(),
                counts.getOrDefault(Adoption.ADDED, 0),
                counts.getOrDefault(Adoption.REVISED, 0));
    }

    private static void count(Map<Adoption, Integer> counts, Adoption adoption) {
        counts.merge(adoption, 1, Integer::sum);
    }

    private static Origin from(TextFile file) {
        return new Origin("dateline", file.name(), "start");
    }

    private Map<String, ActorDetails> actors(YamlFile file) {
        Map<String, ActorDetails> actors = new LinkedHashMap<>();
        Map<String, String> owners = new HashMap<>();
        for (int entry = 0; entry < file.root().size(); entry++) {
            String path = "[" + entry + "]";
            Entries.Identified<ActorDetails> actor =
                    entries.readIdentified(file, path, file.root().get(entry), ActorDetails.class);
            ActorDetails details = actor.details();
            once(file, path, actors.putIfAbsent(slug(file, path, actor.id()), details), actor.id());
            names(file, path, owners, actor.id(), Registry.names(details.name(), details.aliases()));
        }
        List<ActorDetails> inOrder = List.copyOf(actors.values());
        for (int entry = 0; entry < inOrder.size(); entry++) {
            List<Affiliation> ties = inOrder.get(entry).affiliations();
            for (int tie = 0; tie < ties.size(); tie++) {
                String other = ties.get(tie).actor();
                if (!actors.containsKey(other)) {
                    throw new FileMistake(
                            file.name(),
                            file.line("[" + entry + "].affiliations[" + tie + "].actor"),
                            Suggestions.unknown("actor", other, Suggestions.nearest(other, actors.keySet())),
                            "Add it to the file, or correct the id");
                }
            }
        }
        return actors;
    }

    private static String slug(YamlFile file, String path, String id) {
        try {
            return Slugs.required(id);
        } catch (InvalidInput wrong) {
            throw Entries.mistake(file, path, wrong);
        }
    }

    private Map<String, ThemeDetails> themes(YamlFile file) {
        Map<String, ThemeDetails> themes = new LinkedHashMap<>();
        Map<String, String> owners = new HashMap<>();
        for (int entry = 0; entry < file.root().size(); entry++) {
            String path = "[" + entry + "]";
            Entries.Identified<ThemeDetails> theme =
                    entries.readIdentified(file, path, file.root().get(entry), ThemeDetails.class);
            ThemeDetails details = theme.details();
            once(file, path, themes.putIfAbsent(slug(file, path, theme.id()), details), theme.id());
            names(file, path, owners, theme.id(), Registry.names(details.name(), details.aliases()));
        }
        return themes;
    }

    private static void once(YamlFile file, String path, Object before, String id) {
        if (before != null) {
            throw new FileMistake(
                    file.name(),
                    file.line(path),
                    "The id '" + id + "' occurs twice",
                    "Give one another id, or join them");
        }
    }

    private static void names(YamlFile file, String path, Map<String, String> owners, String id, List<String> names) {
        for (String name : names) {
            String owner = owners.putIfAbsent(name.toLowerCase(Locale.ROOT), id);
            if (owner != null && !owner.equals(id)) {
                throw new FileMistake(
                        file.name(),
                        file.line(path),
                        "'" + name + "' stands for '" + owner + "' and for '" + id + "'",
                        "Leave it to one of them");
            }
        }
    }
}
