package io.dateline.development;

import io.dateline.development.DevelopmentCommand.Merge;
import io.dateline.development.DevelopmentCommand.Unmerge;
import io.dateline.problem.InvalidInput;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/**
 * Changes two developments at once, in one transaction: both events are stored or neither. Each must stand for itself, so that
 * mergers never go in a circle: of two at once that would close one, the second finds the first.
 */
@Component
class Mergers {

    private final Repository<Development> developments;
    private final DetailRules rules;

    Mergers(Repository<Development> developments, DetailRules rules) {
        this.developments = developments;
        this.rules = rules;
    }

    @CommandHandler
    Standing handle(Merge command) {
        String id = command.development().value();
        String into = command.into().value();
        if (id.equals(into)) {
            throw new InvalidInput("into", "is the development itself", into);
        }
        Map<String, Aggregate<Development>> both = load(id, into);
        Standing other = both.get(id).invoke(development -> {
            development.expect(command.why(), rules);
            return development.now();
        });
        both.get(into).execute(survivor -> survivor.absorb(other, command.why(), rules));
        return both.get(id).invoke(development -> development.mergeInto(command.into(), command.why()));
    }

    @CommandHandler
    Standing handle(Unmerge command) {
        String id = command.development().value();
        Standing merged = developments.load(id).invoke(development -> development.expectMerged(command.why(), rules));
        Aggregate<Development> survivor = developments.load(merged.hand().mergedInto());
        Details again = survivor.invoke(one -> one.release(command.development(), command.why(), rules));
        DevelopmentId from = new DevelopmentId(merged.hand().mergedInto());
        return developments.load(id).invoke(development -> development.standAlone(from, again, command.why()));
    }

    /** In the order of their ids, so that two mergers do not wait for each other. */
    private Map<String, Aggregate<Development>> load(String id, String into) {
        Map<String, Aggregate<Development>> both = new TreeMap<>();
        for (String each : id.compareTo(into) < 0 ? new String[] {id, into} : new String[] {into, id}) {
            try {
                both.put(each, developments.load(each));
            } catch (AggregateNotFoundException missing) {
                if (each.equals(id)) {
                    throw new NeverRecorded(id);
                }
                throw new InvalidInput("into", "there is no development '" + into + "'", into);
            }
        }
        return both;
    }
}
