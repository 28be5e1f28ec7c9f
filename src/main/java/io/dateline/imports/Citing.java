package io.dateline.imports;

import io.dateline.development.AlreadyCited;
import io.dateline.development.AlreadyClaimed;
import io.dateline.development.Assessed;
import io.dateline.development.Claim;
import io.dateline.development.Details;
import io.dateline.development.DevelopmentCommand.AddClaim;
import io.dateline.development.DevelopmentCommand.AddSource;
import io.dateline.development.DevelopmentId;
import io.dateline.development.Source;
import io.dateline.development.Standing;
import io.dateline.log.Commands;
import io.dateline.log.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds reports to a development, and what they claim. Whoever withdraws a report again takes its claims along. */
class Citing {

    private final Commands commands;
    private final DevelopmentId development;
    private final String reason;
    private final boolean confirmUnlikely;
    private final Origin origin;
    private final List<Source> cited = new ArrayList<>();
    private @Nullable Details now;
    private int added;
    private long version;

    Citing(Commands commands, DevelopmentId development, String reason, boolean confirmUnlikely, Origin origin) {
        this.commands = commands;
        this.development = development;
        this.reason = reason;
        this.confirmUnlikely = confirmUnlikely;
        this.origin = origin;
    }

    void source(Source source) {
        try {
            send(new AddSource(development, null, source, reason, confirmUnlikely));
            cited.add(source);
        } catch (AlreadyCited already) {
            found(already.found());
        }
    }

    /** @param source that was added before */
    void claim(Claim claim, Source source) {
        Claim told = new Claim(
                claim.about(),
                claim.claimant(),
                claim.low(),
                claim.best(),
                claim.high(),
                claim.unit(),
                claim.text(),
                now.place(source),
                null,
                claim.withdrawn());
        try {
            send(new AddClaim(development, null, told, null, reason, confirmUnlikely));
        } catch (AlreadyClaimed already) {
            found(already.found());
        }
    }

    private void send(Object command) {
        Standing standing = Objects.requireNonNull(commands.<Standing>send(command, origin));
        version = standing.version();
        now = standing.details();
        added++;
    }

    private void found(Assessed standing) {
        version = standing.version();
        now = standing.details();
    }

    /** How many versions this made. */
    int added() {
        return added;
    }

    long version() {
        return version;
    }

    List<Source> cited() {
        return cited;
    }
}
