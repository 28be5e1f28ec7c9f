package io.dateline.projection;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps an event that cannot be handled from stopping its projection: it is set aside, and so are the later ones of its aggregate,
 * which may build on it. A batch writes its rows together, so that a failure does not tell which event is at fault: the batch is
 * rolled back, and its events are then handled one by one, each with rows and a savepoint of its own.
 */
class Guard implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final String projection;
    private final String processor;
    private final DeadLetters letters;
    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    private final TransactionOperations savepoints;
    private final ProjectionMeters.Of meters;
    private final int batchSize;
    private volatile long carefulUpTo;

    /** @param savepoints transactions that are nested in the one of the batch */
    Guard(
            String projection,
            String processor,
            DeadLetters letters,
            TransactionOperations savepoints,
            ProjectionMeters.Of meters,
            int batchSize) {
        this.projection = projection;
        this.processor = processor;
        this.letters = letters;
        this.queue = letters.queue(processor);
        this.savepoints = savepoints;
        this.meters = meters;
        this.batchSize = batchSize;
    }

    /** What a batch begins with; read each time, since a batch before may have been rolled back, and an operator may retry or skip. */
    private record Batch(Set<String> held, Set<Long> skipped) {}

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) throws Exception {
        if (!(work.getMessage() instanceof TrackedEventMessage<?> event)) {
            return chain.proceed();
        }
        long position = Events.position(event);
        Batch batch = work.getOrComputeResource(processor + "-guard", key -> begin(work, position));
        String sequence = sequence(event);
        if (batch.skipped().contains(position)) {
            return null;
        }
        if (batch.held().contains(sequence)) {
            queue.enqueue(sequence, new GenericDeadLetter<>(sequence, event));
            return null;
        }
        if (position > carefulUpTo) {
            return withOthers(position, chain);
        }
        alone(event, sequence, position, chain, batch);
        return null;
    }

    /** Axon tries again what fails, but for an Error: after one the projection would stand still. */
    private static Object withOthers(long position, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (Error error) {
            if (isOfTheEvent(error)) {
                throw new NotHandled(position, error);
            }
            throw error;
        }
    }

    private Batch begin(UnitOfWork<?> work, long first) {
        work.onRollback(failed -> {
            carefulUpTo = Math.max(carefulUpTo, first + batchSize - 1);
            meters.failed();
        });
        return new Batch(letters.held(processor), letters.skipped(projection));
    }

    private void alone(
            TrackedEventMessage<?> event, String sequence, long position, InterceptorChain chain, Batch batch) {
        try {
            savepoints.executeWithoutResult(savepoint -> handle(event, position, chain));
        } catch (NotHandled failed) {
            Throwable error = failed.getCause();
            if (!isOfTheEvent(error)) {
                throw failed;
            }
            queue.enqueue(sequence, DeadLetters.failed(sequence, event, error));
            batch.held().add(sequence);
            meters.failed();
            // Where one is, others may be near: while they come, none costs another round through the whole batch.
            carefulUpTo = Math.max(carefulUpTo, position + batchSize);
            LOG.error("{}: the event at position {}, of {}, is set aside", processor, position, sequence, error);
        }
    }

    private static void handle(EventMessage<?> event, long position, InterceptorChain chain) {
        UnitOfWork<EventMessage<?>> alone = DefaultUnitOfWork.startAndGet(event);
        ResultMessage<?> result = alone.executeWithResult(chain::proceed);
        if (result.isExceptional()) {
            throw new NotHandled(position, result.exceptionResult());
        }
    }

    static String sequence(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : event.getIdentifier();
    }

    /** A database that does not answer, or a process that ran out of memory, would have every event set aside. */
    private static boolean isOfTheEvent(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError)) {
                return false;
            }
        }
        return true;
    }
}
