package io.dateline.development;

import io.dateline.development.DevelopmentCommand.AddClaim;
import io.dateline.development.DevelopmentCommand.AddSource;
import io.dateline.development.DevelopmentCommand.Attach;
import io.dateline.development.DevelopmentCommand.CiteAgain;
import io.dateline.development.DevelopmentCommand.GradeSource;
import io.dateline.development.DevelopmentCommand.WithdrawClaim;
import io.dateline.development.DevelopmentCommand.WithdrawSource;
import io.dateline.development.DevelopmentEvent.ClaimAdded;
import io.dateline.development.DevelopmentEvent.ClaimWithdrawn;
import io.dateline.development.DevelopmentEvent.Corrected;
import io.dateline.development.DevelopmentEvent.SourceAdded;
import io.dateline.development.DevelopmentEvent.SourceGraded;
import io.dateline.development.DevelopmentEvent.SourceWithdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** The part of a development that decides which reports and claims it rests on. */
abstract class Sourced extends Judged {

    @CommandHandler
    Standing handle(AddSource command, DetailRules rules) {
        expect(command.expected(), rules);
        refuse(now.details().cites(command.source()), () -> new AlreadyCited(rules.assessed(now)));
        int place = now.details().sources().size();
        return done(Places.last(
                "sources",
                place,
                "",
                () -> added(now, command.source(), command.reason(), command.confirmUnlikely(), rules)));
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
        expect((Long) null, rules);
        Standing then = now;
        List<DevelopmentEvent> events = new ArrayList<>();
        List<Source> cited = new ArrayList<>();
        List<Telling> claims = new ArrayList<>();
        for (Source source : command.sources()) {
            if (!then.details().cites(source)) {
                SourceAdded added = added(then, source, command.reason(), command.confirmUnlikely(), rules);
                then = Standing.after(then, added);
                events.add(added);
                cited.add(added.source());
            }
        }
        // What they answer is named as it was sent, and stands there by the ids of actors.
        Map<Telling, Telling> sent = new HashMap<>();
        for (Telling claim : Telling.answeredFirst(command.claims())) {
            Source source = Places.source(then.details(), then.details().place(claim.source()));
            Telling telling = rules.telling(then.details(), claim.toldBy(source).answering(sent::get));
            sent.put(claim.alone(), telling.alone());
            if (!Telling.upheld(then.details(), telling)) {
                ClaimAdded added = added(then, telling, command.reason(), command.confirmUnlikely(), rules);
                then = Standing.after(then, added);
                events.add(added);
                if (!cited.contains(source)) {
                    claims.add(added.telling());
                }
            }
        }
        events.forEach(this::done);
        return new Attachment(now, events.size(), cited, claims, withdrawn(command.sources()));
    }

    private List<Source> withdrawn(List<Source> wanted) {
        return now.details().sources().stream()
                .filter(source -> source.withdrawn() != null && wanted.stream().anyMatch(source::sameCitation))
                .toList();
    }

    /** What stood before needs no check of its words. They have told it since they came out, as if they had never been withdrawn. */
    @CommandHandler
    Standing handle(CiteAgain command, DetailRules rules) {
        expect((Long) null, rules);
        Details details = now.details();
        for (Source source : command.withdrawn()) {
            details = details.changing(source, Source::standing);
        }
        refuse(details.equals(now.details()), () -> new NothingToCorrect(rules.assessed(now)));
        List<Unlikely> unlikely = rules.unlikely(now.details(), details, null, true);
        Instant since = Told.since(command.withdrawn());
        return done(new Corrected(id, details, command.reason(), null, null, unlikely, since, null));
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
        return done(withdrawn(cited, why));
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
        Details details = now.details();
        Telling told = command.source() == null
                ? wanted
                : wanted.toldBy(Places.last(
                        "sources", details.sources().size(), "source", () -> rules.source(details, command.source())));
        Telling telling = Places.last("claims", details.claims().size(), "", () -> rules.telling(details, told));
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
        return done(withdrawn(telling, why));
    }

    /** A report that was cited by mistake has told nothing since it came out. */
    protected SourceWithdrawn withdrawn(Source cited, Why why) {
        Instant since = why.mistake() ? Told.since(List.of(cited)) : null;
        return new SourceWithdrawn(id, cited, why.reason(), why.source(), since);
    }

    /** Since when nobody claimed it that no report tells of, is not remembered. */
    protected ClaimWithdrawn withdrawn(Telling telling, Why why) {
        Instant since = why.mistake() && telling.source() != null ? Told.since(List.of(telling.source())) : null;
        return new ClaimWithdrawn(id, telling, why.reason(), why.source(), since);
    }
}
