package io.dateline.development;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dateline.development.DevelopmentCommand.AddSource;
import io.dateline.development.DevelopmentCommand.Adopt;
import io.dateline.development.DevelopmentCommand.Correct;
import io.dateline.development.DevelopmentCommand.Record;
import io.dateline.development.DevelopmentCommand.Retract;
import io.dateline.development.DevelopmentEvent.Corrected;
import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.development.DevelopmentEvent.Retracted;
import io.dateline.development.DevelopmentEvent.SourceAdded;
import io.dateline.development.Standing.Status;
import io.dateline.problem.StaleVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Decides what may be said of a development next. */
@Aggregate
class Development {

    @AggregateIdentifier
    private @Nullable DevelopmentId id;

    private @Nullable Standing first;
    private @Nullable Standing now;
    private final Map<String, Said> upstream = new HashMap<>();

    /** What another system said last, and the version it gave to it. */
    private record Said(String version, Details details) {}

    Development() {
        // Axon makes one to play its events on.
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Standing handle(Record command, DetailRules rules) {
        Details details = rules.checked(command.details(), first == null ? null : first.details());
        if (first == null) {
            List<Unlikely> unlikely = rules.unlikely(details, command.confirmUnlikely());
            rules.placed(command.development(), null, details);
            apply(new Recorded(command.development(), details, null, unlikely));
        } else if (!first.details().equals(details)) {
            throw new AlreadyRecorded(first);
        }
        return first;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Adoption handle(Adopt command, DetailRules rules) {
        Said before = upstream.get(command.upstream().system());
        if (before != null && before.version().equals(command.upstream().version())) {
            return Adoption.UNCHANGED;
        }
        Details details = rules.checked(command.details(), before == null ? null : before.details());
        if (now == null) {
            List<Unlikely> unlikely = rules.unlikely(details, command.confirmUnlikely());
            rules.placed(command.development(), null, details);
            apply(new Recorded(command.development(), details, command.upstream(), unlikely));
            return Adoption.RECORDED;
        }
        if (before != null && before.details().equals(details)) {
            return Adoption.UNCHANGED; // The same in other words: an alias for an id.
        }
        if (now.status() == Status.RETRACTED) {
            return Adoption.RETRACTED_HERE;
        }
        Details merged = before == null ? details : DetailChanges.apply(now.details(), before.details(), details);
        List<Unlikely> unlikely = rules.unlikely(now.details(), merged, null, command.confirmUnlikely());
        rules.placed(id, now.details(), merged);
        Upstream said =
                new Upstream(command.upstream().system(), command.upstream().version(), details);
        apply(new Corrected(id, merged, command.reason(), null, said, unlikely));
        return Adoption.CORRECTED;
    }

    @CommandHandler
    Standing handle(Correct command, DetailRules rules) {
        expect(command.expected());
        Details details = rules.checked(rules.patched(now.details(), command.changes()), now.details());
        if (details.equals(now.details())) {
            throw new NothingToCorrect(now);
        }
        List<Unlikely> unlikely = rules.unlikely(now.details(), details, command.source(), command.confirmUnlikely());
        rules.placed(id, now.details(), details);
        apply(new Corrected(id, details, command.reason(), command.source(), null, unlikely));
        return now;
    }

    @CommandHandler
    Standing handle(AddSource command, DetailRules rules) {
        expect(command.expected());
        if (now.details().sources().contains(command.source())) {
            throw new AlreadyCited(now);
        }
        rules.checked(now.details().withSource(command.source()), now.details());
        List<Unlikely> unlikely = rules.unlikely(now.details(), command.source(), command.confirmUnlikely());
        apply(new SourceAdded(id, command.source(), command.reason(), unlikely));
        return now;
    }

    @CommandHandler
    Standing handle(Retract command) {
        expect(command.expected());
        apply(new Retracted(id, command.reason(), command.source()));
        return now;
    }

    private void expect(@Nullable Long version) {
        if (version != null && version != now.version()) {
            throw new StaleVersion(now.id().value(), version, now.version(), now);
        }
        if (now.status() == Status.RETRACTED) {
            throw new AlreadyRetracted(now);
        }
    }

    @EventSourcingHandler
    void on(DevelopmentEvent event) {
        now = Standing.after(now, event);
        id = now.id();
        first = first == null ? now : first;
        Upstream said = event instanceof Recorded recorded
                ? recorded.upstream()
                : event instanceof Corrected corrected ? corrected.upstream() : null;
        if (said != null) {
            upstream.put(said.system(), new Said(said.version(), said.said() == null ? now.details() : said.said()));
        }
    }
}
