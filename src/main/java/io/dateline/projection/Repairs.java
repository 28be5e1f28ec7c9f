package io.dateline.projection;

import io.dateline.log.Log;
import io.dateline.node.Claims;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Repairs some rows of a generation in place: builds them again from the log on the workbench while everything goes on, and puts
 * them in place of the old ones in one transaction, for which the generation stands still a moment.
 */
@Component
public class Repairs {

    private final Generations generations;
    private final Tables tables;
    private final Motion motion;
    private final Events events;
    private final DeadLetters letters;
    private final GenerationTable table;
    private final TransactionOperations transactions;
    private final Log log;
    private final Claims claims;

    Repairs(
            Generations generations,
            Tables tables,
            Motion motion,
            Events events,
            DeadLetters letters,
            GenerationTable table,
            @Projected TransactionOperations transactions,
            Log log,
            Claims claims) {
        this.generations = generations;
        this.tables = tables;
        this.motion = motion;
        this.events = events;
        this.letters = letters;
        this.table = table;
        this.transactions = transactions;
        this.log = log;
        this.claims = claims;
    }

    /** What a scope may begin with; none where the projection cannot be repaired. */
    public Set<String> scopes(String projection) {
        return generations.projection(projection) instanceof Repairable repairable ? repairable.scopes() : Set.of();
    }

    /** Whether the log has heard of what the scope is named after. */
    public boolean isKnown(String projection, String scope) {
        Repairable repairable = (Repairable) generations.projection(projection);
        String aggregate = repairable.aggregateOf(scope);
        return repairable.scopeOf(aggregate).equals(scope) && log.lastPositionOf(aggregate) > 0;
    }

    /**
     * @param watch is told now and then which position has been reached; what it throws ends the repair, and nothing has changed
     * @param also done in the transaction that exchanges the rows; where it says no, everything stays as it was
     * @throws NotHandled where an event cannot be handled; nothing has changed then, either
     * @throws io.dateline.node.ClaimLost where another node has gone on meanwhile; nothing was changed here
     */
    public synchronized boolean repair(
            String projection, Generation generation, String scope, LongConsumer watch, BooleanSupplier also) {
        return claims.alone(claim(projection), () -> rebuild(projection, generation, scope, watch, also));
    }

    private static String claim(String projection) {
        return "repair:" + projection;
    }

    /** In a transaction, in which no other node begins to repair. */
    private <T> T claimed(String projection, TransactionCallback<T> work) {
        return transactions.execute(status -> {
            claims.demand(claim(projection));
            return work.doInTransaction(status);
        });
    }

    private void claimed(String projection, Runnable work) {
        claimed(projection, status -> {
            work.run();
            return true;
        });
    }

    private boolean rebuild(
            String projection, Generation generation, String scope, LongConsumer watch, BooleanSupplier also) {
        Repairable repairable = (Repairable) generations.projection(projection);
        Seen seen = new Seen(repairable.concern(generation, scope));
        Optional<Boolean> repaired = Optional.empty();
        while (repaired.isEmpty()) {
            seen = seen.concern.isWhole() ? seen : new Seen(repairable.concern(generation, scope));
            repaired = attempt(repairable, generation, scope, seen, watch, also);
        }
        claimed(projection, () -> tables.workbench(repairable));
        return repaired.get();
    }

    /**
     * Empty where something that was there before came to be concerned meanwhile: its rows were not built, and without it those
     * of others would be exchanged for what they were. What is new since is built with the rest of what came to pass.
     */
    private Optional<Boolean> attempt(
            Repairable repairable,
            Generation generation,
            String scope,
            Seen seen,
            LongConsumer watch,
            BooleanSupplier also) {
        String projection = repairable.name();
        String processor = generations.processorOf(projection, generation);
        claimed(projection, () -> tables.workbench(repairable));
        long until = generations.position(projection, generation);
        seen.upTo(until, () -> watch.accept(0));
        Bench bench = new Bench(
                repairable, work -> claimed(projection, work), letters.held(processor), letters.skipped(projection));
        bench.take(scope, seen.concern.aggregates());
        events.read(0, until, batch -> {
            bench.handle(batch);
            watch.accept(Events.position(batch.get(batch.size() - 1)));
        });
        return motion.still(processor, () -> {
            long end = generations.position(projection, generation);
            seen.upTo(end, () -> {});
            Set<String> concerned = seen.concern.aggregates();
            if (!seen.concern.isWhole()
                    || concerned.stream().anyMatch(one -> !bench.aggregates().contains(one) && isOlder(one, until))) {
                return Optional.empty();
            }
            bench.take(scope, concerned);
            events.read(until, end, bench::handle);
            return Optional.of(replace(repairable, generation, bench, also));
        });
    }

    /** Whether it has events up to there. */
    private boolean isOlder(String aggregate, long position) {
        return log.lastPositionOf(aggregate) > 0 && log.positionOf(aggregate, 0) <= position;
    }

    private boolean replace(Repairable repairable, Generation generation, Bench bench, BooleanSupplier also) {
        String processor = generations.processorOf(repairable.name(), generation);
        return claimed(repairable.name(), status -> {
            motion.demandStill(processor);
            repairable.replace(generation, bench.aggregates());
            letters.forget(processor, bench.mended());
            table.rewritten(repairable.name());
            boolean agreed = also.getAsBoolean();
            if (!agreed) {
                status.setRollbackOnly();
            }
            return agreed;
        });
    }

    /** How much of the log has been looked through for what is concerned. */
    private class Seen {

        private final Repairable.Concern concern;
        private long position;

        Seen(Repairable.Concern concern) {
            this.concern = concern;
        }

        void upTo(long end, Runnable watch) {
            concern.look(reader -> events.read(position, end, batch -> {
                batch.forEach(reader);
                watch.run();
            }));
            position = Math.max(position, end);
        }
    }
}
