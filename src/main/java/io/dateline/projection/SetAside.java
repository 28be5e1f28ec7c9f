package io.dateline.projection;

import io.dateline.log.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The events that a generation could not handle, and what becomes of them. Handled again, they are read from the log anew: what is
 * wrong may have been a row of it.
 */
@Component
public class SetAside {

    private final Generations generations;
    private final Motion motion;
    private final Repairs repairs;
    private final DeadLetters letters;
    private final GenerationTable table;
    private final EventStorageEngine events;
    private final TransactionOperations transactions;
    private final Log log;

    SetAside(
            Generations generations,
            Motion motion,
            Repairs repairs,
            DeadLetters letters,
            GenerationTable table,
            EventStorageEngine events,
            @Projected TransactionOperations transactions,
            Log log) {
        this.generations = generations;
        this.motion = motion;
        this.repairs = repairs;
        this.letters = letters;
        this.table = table;
        this.events = events;
        this.transactions = transactions;
        this.log = log;
    }

    /** The first event of each development and of each term that was set aside, the earliest of them in the order of the log. */
    public List<Problematic> earliest(String projection, Generation generation, int atMost) {
        return letters.first(generations.processorOf(projection, generation), atMost);
    }

    /** The same in the order of the ids of developments and terms, from behind one of them on. */
    public List<Problematic> page(String projection, Generation generation, String after, int atMost) {
        return letters.page(generations.processorOf(projection, generation), after, atMost);
    }

    public Optional<Problematic> find(String projection, Generation generation, String id) {
        return letters.find(generations.processorOf(projection, generation), id);
    }

    /** How many were set aside, those that wait behind another included. */
    public long count(String projection, Generation generation) {
        return letters.count(generations.processorOf(projection, generation));
    }

    /** Handles an event again, and what waits behind it, as far as that goes; says how many it were. */
    public long retry(String projection, Generation generation, Problematic problem) {
        return generations.projection(projection) instanceof Repairable repairable
                ? repair(repairable, generation, problem.development())
                : motion.still(
                        generations.processorOf(projection, generation),
                        () -> again(projection, generation, problem.development()));
    }

    /** Leaves an event out of the projection for good, in both generations, and handles what waits behind it. */
    public long skip(String projection, Generation generation, Problematic problem, String author) {
        motion.still(generations.processorOf(projection, generation), () -> {
            transactions.executeWithoutResult(status -> waiting(projection, generation, problem.development()).stream()
                    // It may have been retried meanwhile, and another be the first.
                    .filter(letter -> letter.getIdentifier().equals(problem.id()))
                    .forEach(letter -> {
                        letters.skip(projection, problem.position(), author);
                        queue(projection, generation).evict(letter);
                    }));
            return null;
        });
        return retry(projection, generation, problem);
    }

    private SequencedDeadLetterQueue<EventMessage<?>> queue(String projection, Generation generation) {
        return letters.queue(generations.processorOf(projection, generation));
    }

    /** All or none. What came to pass since may depend on the events that are missing, so that they are not just handled late. */
    private long repair(Repairable projection, Generation generation, String aggregate) {
        List<JdbcDeadLetter<EventMessage<?>>> waiting = waiting(projection.name(), generation, aggregate);
        if (waiting.isEmpty()) {
            return 0;
        }
        try {
            repairs.repair(projection.name(), generation, projection.scopeOf(aggregate), position -> {}, () -> true);
            return waiting.size();
        } catch (NotHandled failed) {
            JdbcDeadLetter<EventMessage<?>> at = waiting.stream()
                    .filter(letter -> position(letter.message()) == failed.position())
                    .findFirst()
                    .orElse(waiting.get(0));
            queue(projection.name(), generation).requeue(at, again -> DeadLetters.failed(at, failed.getCause()));
            return 0;
        }
    }

    /** In their order, each in a transaction of its own, up to one that fails again. */
    private long again(String projection, Generation generation, String aggregate) {
        String processor = generations.processorOf(projection, generation);
        SequencedDeadLetterQueue<EventMessage<?>> queue = letters.queue(processor);
        AnnotationEventHandlerAdapter handler = new AnnotationEventHandlerAdapter(
                generations.projection(projection).handler(generation));
        long handled = 0;
        for (JdbcDeadLetter<EventMessage<?>> letter : waiting(projection, generation, aggregate)) {
            try {
                transactions.executeWithoutResult(status -> {
                    motion.demandStill(processor);
                    handle(handler, letter.message());
                    queue.evict(letter);
                    table.rewritten(projection);
                });
                handled++;
            } catch (NotHandled failed) {
                queue.requeue(letter, again -> DeadLetters.failed(letter, failed.getCause()));
                break;
            }
        }
        return handled;
    }

    private List<JdbcDeadLetter<EventMessage<?>>> waiting(String projection, Generation generation, String aggregate) {
        List<JdbcDeadLetter<EventMessage<?>>> waiting = new ArrayList<>();
        queue(projection, generation).deadLetterSequence(aggregate).forEach(letter -> waiting.add(cast(letter)));
        return waiting;
    }

    @SuppressWarnings("unchecked")
    private static JdbcDeadLetter<EventMessage<?>> cast(DeadLetter<? extends EventMessage<?>> letter) {
        return (JdbcDeadLetter<EventMessage<?>>) letter;
    }

    private long position(EventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        return log.positionOf(event.getAggregateIdentifier(), event.getSequenceNumber());
    }

    private DomainEventMessage<?> stored(DomainEventMessage<?> letter, long position) {
        try {
            return events.readEvents(letter.getAggregateIdentifier(), letter.getSequenceNumber())
                    .next();
        } catch (SerializationException unknown) {
            throw new NotHandled(position, unknown);
        }
    }

    private void handle(AnnotationEventHandlerAdapter handler, EventMessage<?> message) {
        DomainEventMessage<?> letter = (DomainEventMessage<?>) message;
        long position = position(letter);
        EventMessage<?> event = new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position), stored(letter, position));
        ResultMessage<?> result = DefaultUnitOfWork.startAndGet(event)
                .executeWithResult(() -> handler.canHandle(event) ? handler.handle(event) : null);
        if (result.isExceptional()) {
            throw new NotHandled(position, result.exceptionResult());
        }
    }
}
