package io.dateline.imports;

import io.dateline.development.Details;
import io.dateline.development.DevelopmentCommand.Attach;
import io.dateline.development.DevelopmentId;
import io.dateline.development.Lookalikes;
import io.dateline.imports.Taking.Taken;
import io.dateline.log.Commands;
import io.dateline.log.FreeSpace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Stores what rows do, and with it, in the same transaction, how far the import has come. */
class Kept implements Keeping {

    private final String importId;
    private final int sending;
    private final Commands commands;
    private final Lookalikes lookalikes;
    private final Lookalikes.Others others;
    private final Lookalikes.Series series;
    private final Taking taking;
    private final ImportClaims claims;
    private final ImportTable table;
    private final TouchedTable touched;
    private final FreeSpace space;
    private final ImportMeters meters;
    private final Shown shown;
    private final int mostProblems;
    private final JsonMapper json;
    private final Consumer<List<Taken>> durable;
    private Tally tally;

    Kept(ImportRuns.Parts parts, Import begun, Wishes wishes, Consumer<List<Taken>> durable) {
        this.importId = begun.id();
        this.commands = parts.commands();
        this.lookalikes = parts.lookalikes();
        this.others = wishes.format().others();
        this.series = lookalikes.series(others);
        this.taking = parts.taking();
        this.claims = parts.claims();
        this.table = parts.table();
        this.sending = table.sending(importId);
        this.touched = parts.touched();
        this.space = parts.space();
        this.meters = parts.meters();
        this.shown = parts.shown();
        this.mostProblems = parts.settings().problems();
        this.json = parts.json();
        this.durable = durable;
        this.tally = new Tally(begun.lines(), begun.counts(), begun.problems());
    }

    @Override
    public void together(List<Taken> taken, Runnable several) {
        space.demand();
        Tally[] next = {tally};
        commands.together(() -> {
            claims.demand(importId);
            several.run();
            if (!taken.isEmpty()) {
                Map<String, Touched> rows = new LinkedHashMap<>();
                taken.stream()
                        .map(Taken::touched)
                        .filter(row -> row != null)
                        .forEach(row -> rows.merge(row.development(), row, Touched::then));
                touched.add(importId, sending, rows.values());
                next[0] = tally.and(taken, mostProblems, json);
                table.progress(importId, next[0]);
            }
        });
        if (!taken.isEmpty()) {
            tally = next[0];
            meters.count(taken);
            long position = shown.position();
            durable.accept(taken.stream().map(row -> row.at(position)).toList());
        }
    }

    @Override
    public void over() {
        series.close();
    }

    @Override
    public boolean isKnown(DevelopmentId id) {
        return taking.isRecorded(id);
    }

    @Override
    public void recall(DevelopmentId id) {
        // What is stored need not be recalled.
    }

    @Override
    public Wanted possible(Wanted row) {
        return row;
    }

    @Override
    public boolean isNew(Details details) {
        return series.isNew(details);
    }

    @Override
    public Taken unlessKnown(Details details, Supplier<Taken> recording) {
        return lookalikes.unlessKnown(details, others, recording);
    }

    /** Where nobody looks, nothing is taken apart for it. */
    @Override
    public boolean taken(Wanted row, boolean looked) {
        if (looked) {
            series.taken(row.id(), row.details());
        }
        return looked;
    }

    @Override
    public void adopted(Wanted row, Outcome outcome) {
        // The log remembers it.
    }

    @Override
    public void attached(Attach told, Outcome outcome) {
        // So it does here.
    }
}
