package io.dateline.intake;

import io.dateline.development.Adopted;
import io.dateline.development.Adoption;
import io.dateline.development.DevelopmentCommand.Adopt;
import io.dateline.development.DevelopmentId;
import io.dateline.development.UnlikelyDate;
import io.dateline.development.Upstream;
import io.dateline.document.Fingerprint;
import io.dateline.log.Commands;
import io.dateline.log.InsufficientStorage;
import io.dateline.log.Log;
import io.dateline.log.Origin;
import io.dateline.node.Claims;
import io.dateline.problem.Problem;
import io.dateline.projection.Generations;
import io.dateline.projection.NotThereYet;
import io.dateline.projection.Patience;
import io.dateline.projection.Readings;
import io.dateline.provenance.PublisherFiles;
import io.dateline.vocabulary.VocabularyFiles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes over what the files say, at every start, before the web server answers: an unchanged entry does nothing, a changed one is
 * a correction, one that is gone is left alone and told.
 */
@Component
class FirstLoad implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FirstLoad.class);
    private static final String SYSTEM = "events";

    private final VocabularyFiles vocabulary;
    private final PublisherFiles publishers;
    private final Reports reports;
    private final EventsFolder folder;
    private final AdoptedEntries adopted;
    private final Fingerprint fingerprint;
    private final Commands commands;
    private final Readings readings;
    private final Patience patience;
    private final Log log;
    private final LoadSettings settings;
    private final Claims claims;
    private volatile boolean running;

    FirstLoad(
            VocabularyFiles vocabulary,
            PublisherFiles publishers,
            Reports reports,
            EventsFolder folder,
            AdoptedEntries adopted,
            Fingerprint fingerprint,
            Commands commands,
            Readings readings,
            Patience patience,
            Log log,
            LoadSettings settings,
            Claims claims) {
        this.vocabulary = vocabulary;
        this.publishers = publishers;
        this.reports = reports;
        this.folder = folder;
        this.adopted = adopted;
        this.fingerprint = fingerprint;
        this.commands = commands;
        this.readings = readings;
        this.patience = patience;
        this.log = log;
        this.settings = settings;
        this.claims = claims;
    }

    @Override
    public void start() {
        if (settings.loadFiles()) {
            // Of several nodes that start at once, one does; the others find everything unchanged.
            try {
                claims.alone("files", this::load);
            } catch (InsufficientStorage full) {
                LOG.warn("What the files say anew waits for a start with more room: {}", full.getMessage());
            }
        } else {
            LOG.info("The files of words and developments are left aside, as dateline.load-files says");
        }
        catchUp();
        running = true;
    }

    private void load() {
        vocabulary.load();
        publishers.load();
        Map<String, Report> read = reports.read();
        List<EventsFolder.Entry> entries = folder.read(read);
        Progress progress = new Progress(LOG, "Events", entries.size());
        Set<String> gone = adopted.all();
        Map<Adoption, Integer> counts = new EnumMap<>(Adoption.class);
        for (EventsFolder.Entry entry : entries) {
            counts.merge(adopt(entry), 1, Integer::sum);
            if (!gone.remove(entry.id())) {
                adopted.add(entry.id());
            }
            progress.step();
        }
        LOG.info(
                "Events: {} developments from {} reports, from {} ({} recorded, {} corrected, {} unchanged) in {} s",
                entries.size(),
                read.size(),
                entries.isEmpty() ? "an empty folder" : entries.get(0).file().origin(),
                counts.getOrDefault(Adoption.RECORDED, 0),
                counts.getOrDefault(Adoption.CORRECTED, 0),
                counts.getOrDefault(Adoption.UNCHANGED, 0),
                Math.round(progress.seconds() * 10) / 10.0);
        gone.forEach(
                id -> LOG.warn("'{}' is no longer in events/: it is left as it is; retract it if it should go", id));
    }

    private Adoption adopt(EventsFolder.Entry entry) {
        Adopt command = new Adopt(
                new DevelopmentId(entry.id()),
                entry.details(),
                new Upstream(SYSTEM, fingerprint.of(entry.details()), null),
                "The entry in " + entry.file().name() + " was changed",
                entry.confirmUnlikely());
        Adopted adopted = send(command, entry);
        Adoption adoption = adopted.adoption();
        if (!adopted.overridden().isEmpty()) {
            LOG.warn(
                    "'{}' in {} was changed where it had been corrected here, and goes before that: {}; the versions have both",
                    entry.id(),
                    entry.file().name(),
                    String.join(", ", adopted.overridden()));
        }
        if (adoption == Adoption.RETRACTED_HERE || adoption == Adoption.MERGED_HERE) {
            LOG.warn(
                    "'{}' in {} was {} here: the change in the file is left aside",
                    entry.id(),
                    entry.file().name(),
                    adoption == Adoption.MERGED_HERE ? "merged into another" : "retracted");
        }
        return adoption;
    }

    /** What the file says may look right alone, and wrong together with what was corrected here. */
    private Adopted send(Adopt command, EventsFolder.Entry entry) {
        try {
            Origin origin = new Origin("dateline", entry.file().name(), "start");
            // What one is placed after or before is looked up on the timelines.
            return patience.untilFilled(() -> commands.<Adopted>send(command, origin));
        } catch (UnlikelyDate wrong) {
            throw entry.unlikely(wrong, entry.line());
        } catch (InsufficientStorage noMistake) {
            throw noMistake;
        } catch (Problem refused) {
            throw entry.refused(refused);
        }
    }

    /** Whoever asks as soon as the server answers finds everything; a long rebuild goes on behind it. */
    private void catchUp() {
        try {
            readings.awaitAll(log.head());
        } catch (NotThereYet lagging) {
            LOG.warn("The timelines are still being filled: {}", lagging.getMessage());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Generations.PHASE + 20;
    }
}
