package io.dateline.development;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dateline.development.DevelopmentCommand.Adopt;
import io.dateline.development.DevelopmentCommand.AdoptAgain;
import io.dateline.development.DevelopmentCommand.Correct;
import io.dateline.development.DevelopmentCommand.Record;
import io.dateline.development.DevelopmentCommand.Revert;
import io.dateline.development.DevelopmentEvent.Corrected;
import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.development.Judgement.Reinstated;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Decides what may be said of a development next. */
@Aggregate
class Development extends Sourced {

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
            throw new AlreadyRecorded(rules.assessed(first));
        }
        return first;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Adopted handle(Adopt command, DetailRules rules) {
        return adopt(command, rules, null);
    }

    @CommandHandler
    Adopted handle(AdoptAgain command, DetailRules rules) {
        expectRetracted(null, rules);
        long version = now.version();
        Instant since = Told.since(command.saying().details().sources());
        apply(new Reinstated(id, command.reason(), null, since));
        List<String> overridden = adopt(command.saying(), rules, since).overridden();
        return new Adopted(Adoption.RECORDED, version, now, overridden);
    }

    /** @param since when it counts, and what was said before does not; null for from now on, beside that */
    private Adopted adopt(Adopt command, DetailRules rules, @Nullable Instant since) {
        long version = now == null ? 0 : now.version();
        Said before = said(command.upstream().system());
        if (before != null && before.version().equals(command.upstream().version())) {
            return new Adopted(Adoption.UNCHANGED, version, now, List.of());
        }
        refuse(
                before != null && command.upstream().olderThan(before.revision()),
                () -> new OlderThanKnown(id, command.upstream(), before.revision()));
        Details details = rules.checked(command.details(), before == null ? null : before.details());
        if (now == null) {
            List<Unlikely> unlikely = rules.unlikely(details, command.confirmUnlikely());
            rules.placed(command.development(), null, details);
            apply(new Recorded(command.development(), details, command.upstream(), unlikely));
            return new Adopted(Adoption.RECORDED, version, now, List.of());
        }
        if (before.details().equals(details)) {
            return new Adopted(
                    Adoption.UNCHANGED, version, now, List.of()); // The same in other words: an alias for an id.
        }
        if (now.retracted()) {
            return new Adopted(Adoption.RETRACTED_HERE, version, now, List.of());
        }
        if (now.hand().mergedInto() != null) {
            return new Adopted(Adoption.MERGED_HERE, version, now, List.of());
        }
        // What was right on both sides may be too much, or nothing, together.
        Details merged = rules.valid(ThreeWay.apply(now.details(), before.details(), details));
        if (merged.equals(now.details())) {
            return new Adopted(Adoption.UNCHANGED, version, now, List.of()); // It was said here already.
        }
        reported(merged, rules);
        List<Unlikely> unlikely = rules.unlikely(now.details(), merged, null, command.confirmUnlikely());
        rules.placed(id, now.details(), merged);
        List<String> overridden = Overridden.fields(now.details(), before.details(), details);
        Long restores = since == null ? null : 0L;
        Upstream said = command.upstream().saying(details);
        apply(new Corrected(id, merged, command.reason(), null, said, unlikely, since, restores));
        return new Adopted(Adoption.CORRECTED, version, now, overridden);
    }

    /** A system that is heard of for the first time is taken to have known what was recorded first. */
    private @Nullable Said said(String system) {
        return now == null ? null : upstream.getOrDefault(system, new Said(Upstream.UNHEARD, first.details(), null));
    }

    /** What stood before needs no check of its words: it was checked when it was said. */
    @CommandHandler
    Standing handle(Revert command, DetailRules rules) {
        Why why = expect(command.why(), rules);
        refuse(command.details().equals(now.details()), () -> new NothingToCorrect(rules.assessed(now)));
        List<Unlikely> unlikely = rules.unlikely(now.details(), command.details(), null, true);
        rules.placed(id, now.details(), command.details());
        // Each since it came out, which may be long before the corrections.
        command.sources().stream()
                .filter(now.details().sources()::contains)
                .forEach(source -> apply(withdrawn(source, why)));
        command.claims().stream()
                .filter(claim -> Telling.upheld(now.details(), claim))
                .forEach(claim -> apply(withdrawn(claim, why)));
        return done(new Corrected(
                id,
                command.details(),
                why.reason(),
                why.source(),
                command.upstream(),
                unlikely,
                command.since(),
                command.restores()));
    }

    private void reported(Details details, DetailRules rules) {
        refuse(now.details().reportedAtAll() && !details.reportedAtAll(), () -> new OnlySource(rules.assessed(now)));
    }

    @CommandHandler
    Standing handle(Correct command, DetailRules rules) {
        Why why = expect(command.why(), rules);
        Details details = rules.checked(rules.patched(now.details(), command.changes()), now.details());
        refuse(details.equals(now.details()), () -> new NothingToCorrect(rules.assessed(now)));
        reported(details, rules);
        List<Unlikely> unlikely = rules.unlikely(now.details(), details, why.source(), command.confirmUnlikely());
        rules.placed(id, now.details(), details);
        return done(new Corrected(id, details, why.reason(), why.source(), null, unlikely, null, null));
    }
}
