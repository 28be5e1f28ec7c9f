package io.dateline.projection;

import io.dateline.log.Log;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
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
    private final DeadLetters letters;
    private final EventStorageEngine events;
    private final TransactionOperations transactions;
    private final Log log;

    SetAside(
            Generations generations,
            Motion motion,
            DeadLetters letters,
            EventStorageEngine events,
            TransactionOperations transactions,
            Log log) {
        this.generations = generations;
        this.motion = motion;
        this.letters = letters;
        this.events = events;
        this.transactions = transactions;
        this.log = log;
    }

    /** The first event of each development and of each term that was set aside, in the order of the log. */
    public List<Problematic> in(String projection, Generation generation) {
        return letters.first(generations.processorOf(projection, generation));
    }

    /** Handles an event again, and what waits behind it, as far as that goes; says how many it were. */
    public long retry(String projection, Generation generation, Problematic problem) {
        return motion.still(
                generations.processorOf(projection, generation),
                () -> again(projection, generation, problem.development()));
    }

    /** Leaves an event out of the projection for good, in both generations, and handles what waits behind it. */
    public long skip(String projection, Generation generation, Problematic problem, String author) {
        SequencedDeadLetterQueue<EventMessage<?>> queue = queue(projection, generation);
        return motion.still(generations.processorOf(projection, generation), () -> {
            transactions.executeWithoutResult(status -> {
                letters.skip(projection, problem.position(), author);
                queue.evict(queue.deadLetterSequence(problem.development())
                        .iterator()
                        .next());
            });
            return again(projection, generation, problem.development());
        });
    }

    private SequencedDeadLetterQueue<EventMessage<?>> queue(String projection, Generation generation) {
        return letters.queue(generations.processorOf(projection, generation));
    }

    /** In their order, each in a transaction of its own, up to one that fails again. */
    private long again(String projection, Generation generation, String aggregate) {
        SequencedDeadLetterQueue<EventMessage<?>> queue = queue(projection, generation);
        List<JdbcDeadLetter<?>> waiting = new ArrayList<>();
        queue.deadLetterSequence(aggregate).forEach(letter -> waiting.add((JdbcDeadLetter<?>) letter));
        AnnotationEventHandlerAdapter handler =
                new AnnotationEventHandlerAdapter(generations.handler(projection, generation));
        long handled = 0;
        for (JdbcDeadLetter<?> letter : waiting) {
            try {
                transactions.executeWithoutResult(status -> {
                    handle(handler, fromTheLog(letter.message()));
                    queue.evict(cast(letter));
                });
                handled++;
            } catch (RuntimeException failed) {
                queue.requeue(cast(letter), again -> DeadLetters.failed(cast(letter), cause(failed)));
                break;
            }
        }
        return handled;
    }

    @SuppressWarnings("unchecked")
    private static JdbcDeadLetter<EventMessage<?>> cast(JdbcDeadLetter<?> letter) {
        return (JdbcDeadLetter<EventMessage<?>>) letter;
    }

    private EventMessage<?> fromTheLog(EventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        String aggregate = event.getAggregateIdentifier();
        long position = log.positionOf(aggregate, event.getSequenceNumber());
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                events.readEvents(aggregate, event.getSequenceNumber()).next());
    }

    private static void handle(AnnotationEventHandlerAdapter handler, EventMessage<?> event) {
        ResultMessage<?> result = DefaultUnitOfWork.startAndGet(event)
                .executeWithResult(() -> handler.canHandle(event) ? handler.handle(event) : null);
        if (result.isExceptional()) {
            throw new StillFailing(result.exceptionResult());
        }
    }

    private static Throwable cause(RuntimeException failed) {
        return failed instanceof StillFailing still ? still.getCause() : failed;
    }

    private static final class StillFailing extends RuntimeException {

        StillFailing(Throwable error) {
            super(error);
        }
    }
}
