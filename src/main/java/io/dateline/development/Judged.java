package io.dateline.development;

import io.dateline.development.DevelopmentCommand.AddLink;
import io.dateline.development.DevelopmentCommand.Confirm;
import io.dateline.development.DevelopmentCommand.Dispute;
import io.dateline.development.DevelopmentCommand.Reinstate;
import io.dateline.development.DevelopmentCommand.RemoveLink;
import io.dateline.development.DevelopmentCommand.Retract;
import io.dateline.development.DevelopmentCommand.SettleDispute;
import io.dateline.development.DevelopmentCommand.WithdrawConfirmation;
import io.dateline.development.Judgement.Absorbed;
import io.dateline.development.Judgement.ConfirmationWithdrawn;
import io.dateline.development.Judgement.Confirmed;
import io.dateline.development.Judgement.DisputeSettled;
import io.dateline.development.Judgement.Disputed;
import io.dateline.development.Judgement.Linked;
import io.dateline.development.Judgement.Merged;
import io.dateline.development.Judgement.Reinstated;
import io.dateline.development.Judgement.Released;
import io.dateline.development.Judgement.Retracted;
import io.dateline.development.Judgement.Unlinked;
import io.dateline.development.Judgement.Unmerged;
import io.dateline.problem.StaleVersion;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** Decides what people may say of a development as a whole: whether it happened, what it has to do with others, and that it is another. */
abstract class Judged extends Memory {

    @CommandHandler
    Standing handle(Confirm command, DetailRules rules) {
        Why why = expect(command.why(), rules);
        refuse(now.hand().confirmed() != null, () -> new AlreadyConfirmed(rules.assessed(now)));
        return done(new Confirmed(id, why.reason(), why.source()));
    }

    @CommandHandler
    Standing handle(WithdrawConfirmation command, DetailRules rules) {
        Why why = expect(command.why(), rules);
        refuse(now.hand().confirmed() == null, () -> new NotConfirmed(rules.assessed(now)));
        return done(new ConfirmationWithdrawn(id, why.reason(), why.source()));
    }

    @CommandHandler
    Standing handle(Dispute command, DetailRules rules) {
        Why why = expect(command.why(), rules);
        refuse(now.hand().disputed() != null, () -> new AlreadyDisputed(rules.assessed(now)));
        return done(new Disputed(id, why.reason(), why.source()));
    }

    @CommandHandler
    Standing handle(SettleDispute command, DetailRules rules) {
        Why why = expect(command.why(), rules);
        refuse(now.hand().disputed() == null, () -> new NotDisputed(rules.assessed(now)));
        return done(new DisputeSettled(id, why.reason(), why.source()));
    }

    @CommandHandler
    Standing handle(Retract command, DetailRules rules) {
        Why why = expect(command.why(), rules);
        return done(new Retracted(id, why.reason(), why.source(), why.mistake() ? told.first() : null));
    }

    /** What was retracted as a mistake was none: without a report that tells so, its sources have told it all along. */
    @CommandHandler
    Standing handle(Reinstate command, DetailRules rules) {
        Why why = command.why();
        expectRetracted(why.expected(), rules);
        return done(new Reinstated(id, why.reason(), why.source(), why.source() == null ? told.mistaken() : null));
    }

    protected void expectRetracted(@Nullable Long version, DetailRules rules) {
        expectVersion(version, rules);
        refuse(!now.retracted(), () -> new NotRetracted(rules.assessed(now)));
    }

    @CommandHandler
    Standing handle(AddLink command, DetailRules rules) {
        Why why = expect(command.why(), rules);
        rules.linkable(id, now.links(), command.link());
        refuse(now.links().contains(command.link()), () -> new AlreadyLinked(rules.assessed(now)));
        return done(new Linked(id, command.link(), why.reason(), why.source()));
    }

    @CommandHandler
    Standing handle(RemoveLink command, DetailRules rules) {
        Why why = expect(command.why(), rules);
        refuse(!now.links().contains(command.link()), () -> new NotLinked(rules.assessed(now)));
        return done(new Unlinked(id, command.link(), why.reason(), why.source()));
    }

    /** Goes on for the other one as well. */
    void absorb(Standing other, Why why, DetailRules rules) {
        expect((Long) null, rules);
        Details union = rules.valid(Union.of(now.details(), other.details()));
        done(new Absorbed(id, other.id().value(), other.details(), union, why.reason(), why.source()));
    }

    /** That another one goes on for it, and the sender has seen that. */
    Standing expectMerged(Why why, DetailRules rules) {
        refuse(now.hand().mergedInto() == null, () -> new NotMerged(rules.assessed(now)));
        if (why.expected() != null && why.expected() != now.version()) {
            throw new StaleVersion(now.id().value(), why.expected(), now.version(), rules.assessed(now));
        }
        return now;
    }

    Standing mergeInto(DevelopmentId survivor, Why why) {
        return done(new Merged(id, survivor.value(), why.reason(), why.source()));
    }

    /**
     * Lets the other one stand for itself again.
     *
     * @return what that one says then
     */
    Details release(DevelopmentId other, Why why, DetailRules rules) {
        refuse(now.hand().mergedInto() != null, () -> MergedInto.also(rules.assessed(now)));
        Details brought = absorptions.brought(other.value());
        Details left = absorptions.without(other.value(), now.details());
        refuse(!left.reportedAtAll(), () -> new LeavesNoSource(rules.assessed(now)));
        done(new Released(id, other.value(), left, why.reason(), why.source()));
        return brought;
    }

    /** Retracted where its reports were all withdrawn meanwhile: while it is merged, none can be cited for it. */
    Standing standAlone(DevelopmentId survivor, Details again, Why why) {
        Standing alone = done(new Unmerged(id, survivor.value(), again, why.reason(), why.source()));
        return again.reportedAtAll() ? alone : done(new Retracted(id, why.reason(), why.source(), null));
    }
}
