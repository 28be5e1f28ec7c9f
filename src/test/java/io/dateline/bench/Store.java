package io.dateline.bench;

import io.dateline.sample.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A data folder with the sample in it, for the benchmarks that read what is there. */
final class Store {

    private Store() {}

    /**
     * A store as it is while Dateline runs.
     *
     * @param head position of the newest event
     * @param bytes on the disk
     * @param residentBytes memory of the process
     */
    record Filled(long head, long bytes, long residentBytes) {}

    /** The store in that folder, filled where it is not yet. */
    static Filled filled(Path folder, Options options) throws Exception {
        Path note = folder.resolve("filled.json");
        if (!Files.exists(note)) {
            Filled filled = fill(folder, options);
            Files.writeString(note, Api.JSON.writeValueAsString(filled));
        }
        return Api.JSON.readValue(Files.readString(note), Filled.class);
    }

    /** The actors and themes of the sample. */
    static void register(Api api) throws IOException, InterruptedException {
        for (String actor : Sample.actors().toList()) {
            api.post("/actors", actor, "Prefer", "respond-async");
        }
        for (String theme : Sample.themes().toList()) {
            api.post("/themes", theme, "Prefer", "respond-async");
        }
    }

    /**
     * Fills that folder. The words come in by commands; the developments as lines of an exported log, since a million commands take
     * an hour. Returns once every projection shows them.
     *
     * @return what is there then
     */
    private static Filled fill(Path folder, Options options) throws Exception {
        Progress progress = new Progress("Loading");
        try (Child dateline = Child.dateline(folder, options)) {
            Api api = dateline.api();
            register(api);
            LogLines log = LogLines.after(api);
            Sample sample = Sample.of(options.seed(), options.developments());
            Iterator<String> lines = Stream.concat(
                            sample.rows().map(log::told), sample.retracted().map(log::retracted))
                    .iterator();
            long head = log.position();
            while (lines.hasNext()) {
                head = api.load(lines, 20_000);
                progress.say("%,d events are in the log", head);
            }
            api.awaitShown(progress);
            Filled filled = new Filled(head, Storage.bytes(folder), dateline.residentBytes());
            if (!options.quick()) {
                Storage.awaitPacked(folder, progress);
            }
            return filled;
        }
    }

    /** The actors with the longest timelines. */
    static List<String> busiest(int count) {
        return Sample.actorIds().subList(0, count);
    }
}
