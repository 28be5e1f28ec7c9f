package io.dateline.vocabulary;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dateline.document.Records;
import io.dateline.problem.StaleVersion;
import io.dateline.vocabulary.VocabularyCommand.AddAlias;
import io.dateline.vocabulary.VocabularyCommand.Adopt;
import io.dateline.vocabulary.VocabularyCommand.Merge;
import io.dateline.vocabulary.VocabularyCommand.Register;
import io.dateline.vocabulary.VocabularyCommand.RemoveAlias;
import io.dateline.vocabulary.VocabularyCommand.Revise;
import io.dateline.vocabulary.VocabularyCommand.Split;
import io.dateline.vocabulary.VocabularyCommand.Unmerge;
import io.dateline.vocabulary.VocabularyEvent.ActorMerged;
import io.dateline.vocabulary.VocabularyEvent.ActorSplit;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An actor or a theme, as far as it decides what may be said of it next. */
@Aggregate
class Term {

    @AggregateIdentifier
    private @Nullable TermId id;

    private @Nullable TermState now;

    /** A file that is heard of for the first time is taken to have known what was first registered. */
    private @Nullable Named lastInFile;

    Term() {
        // Axon makes one to play its events on.
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    TermState handle(Register command, TermRules rules) {
        if (now == null) {
            rules.known(command.details());
            rules.told(command.term(), null, command.details());
            rules.free(command.term(), command.details());
            apply(VocabularyEvent.registered(command.term(), command.details(), false, command.reason()));
        } else if (!now.details().equals(command.details())) {
            throw new AlreadyRegistered(id.type(), now);
        }
        return now;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Adoption handle(Adopt command, TermRules rules) {
        if (command.details().equals(lastInFile)) {
            return Adoption.UNCHANGED;
        }
        if (now == null) {
            rules.told(command.term(), null, command.details());
            rules.free(command.term(), command.details());
            apply(VocabularyEvent.registered(command.term(), command.details(), true, null));
            return Adoption.ADDED;
        }
        Named merged = Records.apply(now.details(), lastInFile, command.details());
        rules.told(id, now.details(), merged);
        rules.free(id, merged);
        apply(VocabularyEvent.adopted(id, merged, command.details()));
        return Adoption.REVISED;
    }

    @CommandHandler
    TermState handle(Revise command, TermRules rules) {
        expect(command.expected());
        Named details = rules.patched(now.details(), command.changes());
        return revise(details.renamedFrom(now.details()), command.reason(), rules);
    }

    @CommandHandler
    TermState handle(AddAlias command, TermRules rules) {
        expect(command.expected());
        List<Name> aliases = new ArrayList<>(now.details().aliases());
        if (!aliases.contains(command.alias())) {
            aliases.add(command.alias());
        }
        return revise(now.details().withAliases(aliases), command.reason(), rules);
    }

    @CommandHandler
    TermState handle(RemoveAlias command, TermRules rules) {
        expect(command.expected());
        List<Name> aliases = new ArrayList<>(now.details().aliases());
        if (!aliases.removeIf(alias -> Name.key(alias.name()).equals(Name.key(command.alias())))) {
            throw new NothingToRevise(now, command.alias());
        }
        return revise(now.details().withAliases(aliases), command.reason(), rules);
    }

    private TermState revise(Named details, String reason, TermRules rules) {
        if (details.equals(now.details())) {
            throw new NothingToRevise(now);
        }
        rules.known(details);
        rules.told(id, now.details(), details);
        rules.free(id, rules.valid(details));
        apply(VocabularyEvent.revised(id, details, reason));
        return now;
    }

    @CommandHandler
    TermState handle(Merge command, TermRules rules) {
        expect(command.expected());
        String into = rules.survivor(id, now, command.into());
        if (command.effective() == null) {
            if (now.details() instanceof ActorDetails) {
                rules.ties().same(id.value(), into);
            }
            apply(VocabularyEvent.merged(id, now.details(), into, command.reason()));
        } else {
            ActorDetails details = (ActorDetails) now.details();
            if (!details.goneInto().isEmpty()) {
                throw new AlreadyMerged(now, details.goneInto().get(0).actor());
            }
            rules.ties().joined(id.value(), into, command.effective());
            ActorDetails gone = details.tied(Relation.MERGED_INTO, List.of(into), command.effective());
            apply(new ActorMerged(id.value(), rules.valid(gone), into, command.effective(), command.reason()));
        }
        return now;
    }

    @CommandHandler
    TermState handle(Unmerge command, TermRules rules) {
        expectVersion(command.expected());
        Named details = now.details();
        if (now.mergedInto() != null) {
            rules.freeApart(id, details);
        } else if (details instanceof ActorDetails actor && !actor.goneInto().isEmpty()) {
            List<Affiliation> ties = new ArrayList<>(actor.affiliations());
            ties.removeAll(actor.goneInto());
            details = actor.tied(ties);
            rules.free(id, details);
        } else {
            throw new NotMerged(now);
        }
        apply(VocabularyEvent.unmerged(id, details, command.reason()));
        return now;
    }

    @CommandHandler
    TermState handle(Split command, TermRules rules) {
        expect(command.expected());
        List<String> into = rules.successors(id, command.into());
        Named apart = ((ActorDetails) now.details())
                .tied(Relation.SPLIT_INTO, into, command.effective())
                .givingUpNames(command.effective());
        ActorDetails details = (ActorDetails) rules.valid(apart);
        apply(new ActorSplit(id.value(), details, into, command.effective(), command.reason()));
        return now;
    }

    private void expect(@Nullable Long version) {
        expectVersion(version);
        if (now.mergedInto() != null) {
            throw new AlreadyMerged(now, now.mergedInto());
        }
    }

    private void expectVersion(@Nullable Long version) {
        if (version != null && version != now.version()) {
            throw new StaleVersion(now.id(), version, now.version(), now);
        }
    }

    @EventSourcingHandler
    void on(VocabularyEvent event) {
        Named said = now == null ? event.details() : event.inFile();
        lastInFile = said == null ? lastInFile : said;
        now = TermState.after(now, event);
        id = event.term();
    }
}
