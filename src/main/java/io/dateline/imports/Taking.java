package io.dateline.imports;

import io.dateline.development.Adopted;
import io.dateline.development.Adoption;
import io.dateline.development.Attachment;
import io.dateline.development.DevelopmentCommand.Adopt;
import io.dateline.development.DevelopmentCommand.AdoptAgain;
import io.dateline.development.DevelopmentCommand.Attach;
import io.dateline.development.DevelopmentCommand.CiteAgain;
import io.dateline.development.DevelopmentId;
import io.dateline.development.Duplicates;
import io.dateline.development.Histories;
import io.dateline.development.Lookalikes;
import io.dateline.development.Source;
import io.dateline.development.Standing;
import io.dateline.log.Commands;
import io.dateline.log.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what a row says, by the commands that everybody uses. */
@Component
class Taking {

    private static final String CHANGED = "An import says otherwise";
    private static final String AGAIN = "Imported again after its import was undone";

    private final Commands commands;
    private final Lookalikes lookalikes;
    private final TouchedTable touched;
    private final Log log;
    private final Histories histories;

    Taking(Commands commands, Lookalikes lookalikes, TouchedTable touched, Log log, Histories histories) {
        this.commands = commands;
        this.lookalikes = lookalikes;
        this.touched = touched;
        this.log = log;
        this.histories = histories;
    }

    /** The verdict on a row, and what it did. */
    record Taken(Verdict verdict, @Nullable Touched touched) {

        Taken at(long position) {
            return new Taken(verdict.at(position), touched);
        }

        Taken of(Row row) {
            return new Taken(verdict.registering(row.registered()), touched);
        }
    }

    /** As for one development alone: whoever gives an id tells developments apart. */
    Duplicates wish(Wanted row, Wishes wishes) {
        if (wishes.duplicates() != null) {
            return wishes.duplicates();
        }
        return row.named() ? Duplicates.ALLOW : lookalikes.whenRecording();
    }

    boolean isRecorded(DevelopmentId id) {
        return log.lastPositionOf(id.value()) > 0;
    }

    boolean isAttached(Attach command) {
        return histories.isAttached(command);
    }

    /**
     * @throws RetractedHere where somebody retracted it, and no undo did
     * @throws MergedHere where another goes on for it, and the row says otherwise than before
     */
    Taken adopt(Wanted row, Wishes wishes) {
        Adopted adopted = send(row, wishes);
        Standing now = adopted.now();
        if (now.retracted()) {
            if (!touched.undone(now.id().value(), now.version())) {
                throw new RetractedHere(now.id(), now.hand().retracted());
            }
            AdoptAgain saying = new AdoptAgain(row.id(), command(row), AGAIN);
            adopted = Objects.requireNonNull(commands.<Adopted>send(saying, wishes.origin()));
            now = adopted.now();
        }
        if (adopted.adoption() == Adoption.MERGED_HERE) {
            throw new MergedHere(now);
        }
        Outcome outcome = outcome(adopted.adoption());
        return new Taken(
                Verdict.of(row.line(), outcome, now.id().value(), now.version()).overriding(adopted.overridden()),
                new Touched(now.id().value(), row.line(), outcome, adopted.before(), now.version()));
    }

    private Adopted send(Wanted row, Wishes wishes) {
        return Objects.requireNonNull(commands.<Adopted>send(command(row), wishes.origin()));
    }

    private static Adopt command(Wanted row) {
        return new Adopt(row.id(), row.details(), row.upstream(), CHANGED, row.confirmUnlikely());
    }

    private static Outcome outcome(Adoption adoption) {
        return switch (adoption) {
            case RECORDED -> Outcome.CREATED;
            case CORRECTED -> Outcome.CORRECTED;
            case UNCHANGED, RETRACTED_HERE, MERGED_HERE -> Outcome.UNCHANGED;
        };
    }

    /**
     * Adds reports to a development that is recorded, with the claims that rest on them; what stands there already is left out, and
     * what an undo withdrew stands again.
     */
    Taken attach(Attach command, long line, Wishes wishes) {
        Attachment attachment = Objects.requireNonNull(commands.<Attachment>send(command, wishes.origin()));
        Standing now = attachment.now();
        List<Source> cited = new ArrayList<>(attachment.cited());
        List<Source> again = again(attachment);
        if (!again.isEmpty()) {
            CiteAgain citing = new CiteAgain(command.development(), again, AGAIN);
            now = Objects.requireNonNull(commands.<Standing>send(citing, wishes.origin()));
            now.details().sources().stream()
                    .filter(source -> again.stream().anyMatch(source::sameCitation))
                    .forEach(cited::add);
        }
        long before = attachment.now().version() - attachment.versions();
        Outcome outcome = now.version() == before ? Outcome.UNCHANGED : Outcome.ATTACHED;
        String found = command.development().value();
        return new Taken(
                Verdict.of(line, outcome, found, now.version()),
                new Touched(found, line, outcome, before, now.version(), cited, attachment.claims()));
    }

    private List<Source> again(Attachment attachment) {
        return attachment.withdrawn().isEmpty()
                ? List.of()
                : touched.takeWithdrawn(attachment.now().id().value(), attachment.withdrawn());
    }
}
