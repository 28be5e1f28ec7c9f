package io.dateline.development;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dateline.development.DevelopmentCommand.AddClaim;
import io.dateline.development.DevelopmentCommand.AddSource;
import io.dateline.development.DevelopmentCommand.Adopt;
import io.dateline.development.DevelopmentCommand.Attach;
import io.dateline.development.DevelopmentCommand.Correct;
import io.dateline.development.DevelopmentCommand.GradeSource;
import io.dateline.development.DevelopmentCommand.Record;
import io.dateline.development.DevelopmentCommand.Revert;
import io.dateline.development.DevelopmentCommand.WithdrawClaim;
import io.dateline.development.DevelopmentCommand.WithdrawSource;
import io.dateline.development.DevelopmentEvent.ClaimAdded;
import io.dateline.development.DevelopmentEvent.ClaimWithdrawn;
import io.dateline.development.DevelopmentEvent.Corrected;
import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.development.DevelopmentEvent.SourceAdded;
import io.dateline.development.DevelopmentEvent.SourceGraded;
import io.dateline.development.DevelopmentEvent.SourceWithdrawn;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Decides what may be said of a development next. */
@Aggregate
class Development extends Judged {

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
        long version = now == null ? 0 : now.version();
        return new Adopted(adopt(command, rules), version, now);
    }

    private Adoption adopt(Adopt command, DetailRules rules) {
        Said before = said(command.upstream().system());
        if (before != null && before.version().equals(command.upstream().version())) {
            return Adoption.UNCHANGED;
        }
        refuse(
                before != null && command.upstream().olderThan(before.revision()),
                () -> new OlderThanKnown(id, command.upstream(), before.revision()));
        Details details = rules.checked(command.details(), before == null ? null : before.details());
        if (now == null) {
            List<Unlikely> unlikely = rules.unlikely(details, command.confirmUnlikely());
            rules.placed(command.development(), null, details);
            apply(new Recorded(command.development(), details, command.upstream(), unlikely));
            return Adoption.RECORDED;
        }
        if (before.details().equals(details)) {
            return Adoption.UNCHANGED; // The same in other words: an alias for an id.
        }
        if (now.retracted()) {
            return Adoption.RETRACTED_HERE;
        }
        Details merged = ThreeWay.apply(now.details(), before.details(), details);
        if (merged.equals(now.details())) {
            return Adoption.UNCHANGED; // It was said here already.
        }
        List<Unlikely> unlikely = rules.unlikely(now.details(), merged, null, command.confirmUnlikely());
        rules.placed(id, now.details(), merged);
        apply(new Corrected(
                id, merged, command.reason(), null, command.upstream().saying(details), unlikely));
        return Adoption.CORRECTED;
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
        return done(new Corrected(id, command.details(), why.reason(), why.source(), command.upstream(), unlikely));
    }

    @CommandHandler
    Standing handle(Correct command, DetailRules rules) {
        Why why = expect(command.why(), rules);
        Details details = rules.checked(rules.patched(now.details(), command.changes()), now.details());
        refuse(details.equals(now.details()), () -> new NothingToCorrect(rules.assessed(now)));
        List<Unlikely> unlikely = rules.unlikely(now.details(), details, why.source(), command.confirmUnlikely());
        rules.placed(id, now.details(), details);
        return done(new Corrected(id, details, why.reason(), why.source(), null, unlikely));
    }

    @CommandHandler
    Standing handle(AddSource command, DetailRules rules) {
        expect(command.expected(), rules);
        refuse(now.details().cites(command.source()), () -> new AlreadyCited(rules.assessed(now)));
        return done(added(now, command.source(), command.reason(), command.confirmUnlikely(), rules));
    }

    private static SourceAdded added(
            Standing to, Source source, @Nullable String reason, boolean confirmUnlikely, DetailRules rules) {
        Source cited = rules.source(to.details(), source);
        List<Unlikely> unlikely = rules.unlikely(to.details(), cited, confirmUnlikely);
        return new SourceAdded(to.id(), cited, reason, unlikely);
    }

    /** All of it is decided before any of it is done. */
    @CommandHandler
    Attachment handle(Attach command, DetailRules rules) {
        refuse(now.retracted(), () -> new AlreadyRetracted(rules.assessed(now)));
        Standing then = now;
        List<DevelopmentEvent> events = new ArrayList<>();
        List<Source> cited = new ArrayList<>();
        for (Source source : command.sources()) {
            if (!then.details().cites(source)) {
                SourceAdded added = added(then, source, command.reason(), command.confirmUnlikely(), rules);
                then = Standing.after(then, added);
                events.add(added);
                cited.add(added.source());
            }
        }
        for (Telling claim : command.claims()) {
            Source source = Places.source(then.details(), then.details().place(claim.source()));
            Telling telling = rules.telling(then.details(), claim.toldBy(source));
            if (!Telling.upheld(then.details(), telling)) {
                ClaimAdded added = added(then, telling, command.reason(), command.confirmUnlikely(), rules);
                then = Standing.after(then, added);
                events.add(added);
            }
        }
        events.forEach(this::done);
        return new Attachment(now, events.size(), cited);
    }

    @CommandHandler
    Standing handle(WithdrawSource command, DetailRules rules) {
        Why why = expect(command.why(), rules);
        Source cited = Places.source(now.details(), command.place());
        refuse(cited.withdrawn() != null, () -> new AlreadyWithdrawn(rules.assessed(now)));
        long standing = now.details().sources().stream()
                .filter(source -> source.withdrawn() == null)
                .count();
        refuse(standing == 1, () -> new OnlySource(rules.assessed(now)));
        return done(new SourceWithdrawn(id, cited, why.reason(), why.source()));
    }

    @CommandHandler
    Standing handle(GradeSource command, DetailRules rules) {
        Why why = expect(command.why(), rules);
        Source cited = Places.source(now.details(), command.place());
        Source graded = rules.graded(cited, command.reliability(), command.credibility());
        refuse(graded.equals(cited), () -> new AlreadyGraded(rules.assessed(now), cited));
        return done(
                new SourceGraded(id, cited, command.reliability(), command.credibility(), why.reason(), why.source()));
    }

    @CommandHandler
    Standing handle(AddClaim command, DetailRules rules) {
        expect(command.expected(), rules);
        Telling wanted = Places.telling(now.details(), command.claim());
        Telling told = command.source() == null ? wanted : wanted.toldBy(rules.source(now.details(), command.source()));
        Telling telling = rules.telling(now.details(), told);
        refuse(Telling.upheld(now.details(), telling), () -> new AlreadyClaimed(rules.assessed(now)));
        return done(added(now, telling, command.reason(), command.confirmUnlikely(), rules));
    }

    private static ClaimAdded added(
            Standing to, Telling telling, @Nullable String reason, boolean confirmUnlikely, DetailRules rules) {
        List<Unlikely> unlikely = telling.source() == null
                ? to.unlikely()
                : rules.unlikely(to.details(), telling.source(), confirmUnlikely);
        return new ClaimAdded(to.id(), telling, reason, unlikely);
    }

    @CommandHandler
    Standing handle(WithdrawClaim command, DetailRules rules) {
        Why why = expect(command.why(), rules);
        Telling telling = Telling.of(now.details(), Places.claim(now.details(), command.place()));
        refuse(!telling.upheld(), () -> new AlreadyWithdrawn(rules.assessed(now)));
        return done(new ClaimWithdrawn(id, telling, why.reason(), why.source()));
    }
}
