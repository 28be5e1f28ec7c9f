package io.dateline.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import io.dateline.development.Lookalikes;
import io.dateline.imports.BatchParameters.Batch;
import io.dateline.imports.Import.State;
import io.dateline.imports.Taking.Taken;
import io.dateline.log.Commands;
import io.dateline.log.FreeSpace;
import io.dateline.log.Origin;
import io.dateline.vocabulary.Enrolment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes the rows of a request to their end, and remembers how far it came. */
@Component
class ImportRuns implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

    /** Rows of more than these bytes are not gathered, however few they are. */
    private static final long MOST_BYTES = 4 << 20;

    private final Parts parts;
    private final RowReader reader;
    private volatile boolean started;

    /** What a run is made with. */
    @Component
    record Parts(
            Commands commands,
            Lookalikes lookalikes,
            Taking taking,
            ImportClaims claims,
            ImportTable table,
            TouchedTable touched,
            ImportSettings settings,
            FreeSpace space,
            ImportMeters meters,
            Shown shown,
            Newcomers newcomers,
            JsonMapper json) {}

    ImportRuns(Parts parts, RowReader reader) {
        this.parts = parts;
        this.reader = reader;
    }

    /** Where verdicts go, as they become durable. */
    interface Verdicts {
        void tell(List<Taken> taken) throws IOException;
    }

    /**
     * The import that a request begins or goes on with; it is in nobody else's hands until it is ended.
     *
     * @throws ImportRunning where another request is at it
     * @throws ImportDiffers where the id is that of another file
     */
    Import begin(Batch batch, Format format, Origin origin) {
        String id = batch.importId() == null ? UuidCreator.getTimeOrderedEpoch().toString() : batch.importId();
        parts.claims.hold(id);
        try {
            Optional<Import> known = parts.table.find(id);
            if (known.isPresent() && known.get().state() == State.UNDOING) {
                throw new BeingUndone(id);
            }
            if (known.isPresent()) {
                if (!known.get().mayBe(batch.file(), format)) {
                    throw new ImportDiffers(known.get());
                }
                parts.table.goOn(id, batch.whole());
            } else {
                parts.table.begin(id, batch.file(), format.word(), format.system(), batch.whole(), origin);
            }
            return parts.table.find(id).orElseThrow();
        } catch (RuntimeException refused) {
            parts.claims.release(id);
            throw refused;
        }
    }

    /** @throws IOException where the sender is gone, or has sent what cannot be read */
    void run(Import begun, Rows rows, Wishes wishes, Verdicts told) throws IOException {
        String problem = "Its sender went away, or the server was stopped";
        boolean done = false;
        try {
            String why = "Named in the import '" + begun.id() + "' (" + begun.format() + ")";
            go(
                    rows,
                    wishes,
                    new Kept(parts, begun, wishes, taken -> unchecked(told, taken)),
                    group -> parts.newcomers.register(group, wishes, why));
            end(begun, State.DONE, null);
            done = true;
        } catch (RuntimeException failed) {
            problem = String.valueOf(failed.getMessage());
            throw failed;
        } finally {
            try {
                if (!done) {
                    cutOff(begun, problem);
                }
            } finally {
                parts.claims.release(begun.id());
            }
        }
        parts.shown.await();
    }

    private void cutOff(Import begun, String problem) {
        try {
            end(begun, State.CUT_OFF, problem);
        } catch (TakenOver elsewhere) {
            LOG.info("{}", elsewhere.getMessage());
        }
    }

    /** On a full disk the next start notes that it was cut off. */
    private void end(Import begun, State end, @Nullable String problem) {
        if (parts.space.isOut()) {
            return;
        }
        parts.claims.holding(begun.id(), () -> {
            if (end == State.DONE && begun.whole()) {
                parts.table.missing(begun.id(), begun.system());
            }
            parts.table.state(begun.id(), end, problem);
        });
    }

    void rehearse(Rows rows, Wishes wishes, Verdicts told) throws IOException {
        Enrolment tried = parts.newcomers.tried();
        try (Trial trial = new Trial(parts, wishes, taken -> unchecked(told, taken))) {
            go(rows, wishes, trial, group -> parts.newcomers.leaveOut(group, tried, wishes));
        }
    }

    /** @param welcome what is done about actors whom nobody knows, where that is wished */
    private void go(Rows rows, Wishes wishes, Keeping keeping, UnaryOperator<List<Row>> welcome) throws IOException {
        Groups groups = new Groups(keeping, parts.taking, reader, wishes, new Attempts(parts.settings.patience()));
        try {
            List<Row> group = new ArrayList<>();
            long bytes = 0;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                group.add(row);
                bytes += row.size();
                if (group.size() >= parts.settings.group() || bytes >= MOST_BYTES || !rows.ready()) {
                    groups.take(wishes.registerActors() ? welcome.apply(group) : group);
                    group.clear();
                    bytes = 0;
                }
            }
            groups.take(wishes.registerActors() ? welcome.apply(group) : group);
        } catch (AsideFailed full) {
            throw full;
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static void unchecked(Verdicts told, List<Taken> taken) {
        try {
            told.tell(taken);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void start() {
        parts.table.cutOffAll();
        started = true;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
