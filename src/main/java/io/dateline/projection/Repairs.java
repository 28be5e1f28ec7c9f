package io.dateline.projection;

import io.dateline.log.Log;
import io.dateline.log.UnknownEvent;
import io.dateline.node.Claims;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.springframework.stereotype.Component;
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
        return log.lastPositionOf(repairable.aggregateOf(scope)) > 0;
    }

    /**
     * @param watch is told now and then which position has been reached; what it throws ends the repair, and nothing has changed
     * @param also done in the transaction that exchanges the rows; where it says no, everything stays as it was
     * @throws NotHandled where an event cannot be handled; nothing has changed then, either
     */
    public synchronized boolean repair(
            String projection, Generation generation, String scope, LongConsumer watch, BooleanSupplier also) {
        return claims.alone("repair:" + projection, () -> rebuild(projection, generation, scope, watch, also));
    }

    private boolean rebuild(
            String projection, Generation generation, String scope, LongConsumer watch, BooleanSupplier also) {
        Repairable repairable = (Repairable) generations.projection(projection);
        String processor = generations.processorOf(projection, generation);
        tables.workbench(repairable);
        long until = generations.position(projection, generation);
        Set<String> aggregates = repairable.concerned(
                generation,
                scope,
                reader -> events.read(0, log.head(), batch -> {
                    batch.forEach(reader);
                    watch.accept(0);
                }));
        Set<String> mended = new HashSet<>(aggregates);
        mended.add(scope);
        Set<String> held = letters.held(processor);
        held.removeAll(mended);
        Bench bench = new Bench(repairable, aggregates, held, letters.skipped(projection));
        events.read(0, until, batch -> {
            bench.handle(batch);
            watch.accept(position(batch.get(batch.size() - 1)));
        });
        boolean repaired = motion.still(processor, () -> {
            events.read(until, generations.position(projection, generation), bench::handle);
            return Boolean.TRUE.equals(transactions.execute(status -> {
                repairable.replace(generation, aggregates);
                letters.forget(processor, mended);
                table.rewritten(projection);
                boolean agreed = also.getAsBoolean();
                if (!agreed) {
                    status.setRollbackOnly();
                }
                return agreed;
            }));
        });
        tables.workbench(repairable);
        return repaired;
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    /** Handles what belongs there, in batches like a processor's. */
    private class Bench {

        private final AnnotationEventHandlerAdapter handler;
        private final Repairable repairable;
        private final Set<String> aggregates;
        private final Set<String> held;
        private final Set<Long> skipped;

        /** @param held aggregates of which events were set aside, and stay so */
        Bench(Repairable repairable, Set<String> aggregates, Set<String> held, Set<Long> skipped) {
            this.handler = new AnnotationEventHandlerAdapter(repairable.workbench());
            this.repairable = repairable;
            this.aggregates = aggregates;
            this.held = held;
            this.skipped = skipped;
        }

        void handle(List<TrackedEventMessage<?>> batch) {
            List<TrackedEventMessage<?>> wanted = batch.stream()
                    .filter(event -> !skipped.contains(position(event)) && !held.contains(Guard.sequence(event)))
                    .peek(this::refuseUnknown)
                    .filter(handler::canHandle)
                    .filter(event -> aggregates.contains(Guard.sequence(event))
                            || repairable.alsoNeeded().test(event))
                    .toList();
            try {
                transactions.executeWithoutResult(status -> together(wanted));
            } catch (NotHandled somewhere) {
                // Rows are written together, so that only one by one they tell which event is at fault.
                wanted.forEach(event -> transactions.executeWithoutResult(status -> together(List.of(event))));
            }
        }

        /** No handler wants it, but what is mended would be mended without it. */
        private void refuseUnknown(TrackedEventMessage<?> event) {
            try {
                if (aggregates.contains(Guard.sequence(event))) {
                    UnknownEvent.refuse(event);
                }
            } catch (SerializationException unknown) {
                throw new NotHandled(position(event), unknown);
            }
        }

        private void together(List<TrackedEventMessage<?>> wanted) {
            if (wanted.isEmpty()) {
                return;
            }
            BatchingUnitOfWork<TrackedEventMessage<?>> work = new BatchingUnitOfWork<>(wanted);
            work.start();
            TrackedEventMessage<?>[] at = new TrackedEventMessage<?>[1];
            ResultMessage<?> result = work.executeWithResult(() -> {
                at[0] = work.getMessage();
                return handler.handle(at[0]);
            });
            if (result.isExceptional()) {
                throw new NotHandled(position(at[0]), result.exceptionResult());
            }
        }
    }
}
