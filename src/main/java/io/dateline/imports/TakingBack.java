package io.dateline.imports;

import io.dateline.development.DevelopmentCommand.Retract;
import io.dateline.development.DevelopmentCommand.Revert;
import io.dateline.development.DevelopmentCommand.WithdrawClaim;
import io.dateline.development.DevelopmentCommand.WithdrawSource;
import io.dateline.development.DevelopmentId;
import io.dateline.development.Histories;
import io.dateline.development.Histories.Past;
import io.dateline.development.NothingToCorrect;
import io.dateline.development.Source;
import io.dateline.development.Standing;
import io.dateline.development.Telling;
import io.dateline.development.Why;
import io.dateline.log.Commands;
import io.dateline.log.Origin;
import io.dateline.problem.StaleVersion;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back what an import did to a development, by the commands that everybody uses. */
@Component
class TakingBack {

    private final Histories histories;
    private final Commands commands;

    TakingBack(Histories histories, Commands commands) {
        this.histories = histories;
        this.commands = commands;
    }

    /** @param system that the import was of */
    record Asked(String id, String system, String reason, Origin origin) {}

    /** @param from the version at which it was taken back */
    record Back(Standing now, long from) {}

    /** How it stood before; null where that is not what it goes back to. */
    @Nullable
    Past past(Touched row, Asked asked) {
        return row.outcome() == Outcome.CORRECTED
                ? histories.at(new DevelopmentId(row.development()), row.before(), asked.system)
                : null;
    }

    /** @throws io.dateline.problem.Problem where somebody has changed it since */
    Back takeBack(Touched row, @Nullable Past past, Asked asked) {
        if (row.outcome() == Outcome.ATTACHED) {
            return withdraw(row, asked);
        }
        DevelopmentId development = new DevelopmentId(row.development());
        // A version that never stood is the one of nobody: refused as changed since.
        Why why = new Why(row.after() == Touched.MIXED ? 0 : row.after(), asked.reason, null, true);
        try {
            if (past == null) {
                return new Back(send(new Retract(development, why), asked), row.after());
            }
            return new Back(send(revert(row, past, why), asked), row.after());
        } catch (StaleVersion changed) {
            throw ChangedSince.corrected(
                    row.development(), histories.now(development).version());
        } catch (NothingToCorrect asBefore) {
            // It said otherwise and then as before: it stands as it did without the import.
            return new Back(histories.now(development), row.after());
        }
    }

    private static Revert revert(Touched row, Past past, Why why) {
        return new Revert(
                new DevelopmentId(row.development()),
                why,
                past.standing().details(),
                past.upstream(),
                past.until(),
                past.standing().version(),
                row.cited(),
                row.claims());
    }

    /** What else became of the development does not stand against it. */
    private Back withdraw(Touched row, Asked asked) {
        DevelopmentId development = new DevelopmentId(row.development());
        try {
            return withdraw(row, histories.now(development), asked);
        } catch (StaleVersion changedMeanwhile) {
            // Nothing was withdrawn yet: from the first command on it is in nobody else's hands.
            return withdraw(row, histories.now(development), asked);
        }
    }

    private Back withdraw(Touched row, Standing from, Asked asked) {
        // Before any of them: what is left is left as a whole.
        check(row, from.details().sources());
        Standing now = from;
        for (Source source : row.cited()) {
            int place = now.details().sources().indexOf(source);
            now = send(new WithdrawSource(now.id(), why(now, asked), place), asked);
        }
        for (Telling claim : row.claims()) {
            int place = Telling.upheldAt(now.details(), claim);
            if (place >= 0) {
                now = send(new WithdrawClaim(now.id(), why(now, asked), place), asked);
            }
        }
        return new Back(now, from.version());
    }

    /** A place means another source or claim where somebody has changed their lists. */
    private static Why why(Standing seen, Asked asked) {
        return new Why(seen.version(), asked.reason, null, true);
    }

    private static void check(Touched row, List<Source> sources) {
        if (row.cited().isEmpty() && row.claims().isEmpty()) {
            throw ChangedSince.claims(row.development());
        }
        if (!sources.containsAll(row.cited())) {
            throw ChangedSince.cited(row.development());
        }
        if (sources.stream()
                .noneMatch(source -> source.withdrawn() == null && !row.cited().contains(source))) {
            throw ChangedSince.restsOnThese(row.development());
        }
    }

    private Standing send(Object command, Asked asked) {
        return Objects.requireNonNull(commands.<Standing>send(command, asked.origin));
    }
}
