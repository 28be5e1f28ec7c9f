package io.dateline.log;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends a command with its origin, and answers once its events are durable. */
@Component
public class Commands {

    private static final int TRIES = 5;
    private static final int PATIENCE_SECONDS = 30;

    /** Of connections, for those that commands wait for: whoever hands their events to the projections, and shows that this node lives. */
    private static final int LEFT_TO_OTHERS = 4;

    private final CommandGateway gateway;
    private final CommandTimers timers;
    private final TransactionManager transactions;
    private final Semaphore connections;

    Commands(
            CommandGateway gateway,
            CommandTimers timers,
            TransactionManager transactions,
            @Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        this.gateway = gateway;
        this.timers = timers;
        this.transactions = transactions;
        this.connections = new Semaphore(Math.max(1, connections - LEFT_TO_OTHERS), true);
    }

    /** @return what the command's handler returned, null where it returned nothing */
    public <R> R send(Object command, Origin origin) {
        return timers.time(command.getClass(), () -> connected(() -> deliver(command, origin)));
    }

    /** What is sent within another transaction has its connection. */
    private <R> R connected(Supplier<R> work) {
        if (CurrentUnitOfWork.isStarted()) {
            return work.get();
        }
        acquire();
        try {
            return work.get();
        } finally {
            connections.release();
        }
    }

    private void acquire() {
        try {
            if (!connections.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ConcurrencyException("Others had all connections for " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while others had all connections", interrupted);
        }
    }

    private <R> R deliver(Object command, Origin origin) {
        for (int left = TRIES; ; left--) {
            try {
                return gateway.sendAndWait(new GenericCommandMessage<>(command, origin.metaData()));
            } catch (ConcurrencyException
                    | AggregateStreamCreationException
                    | LockAcquisitionFailedException otherWasFirst) {
                // The handler decides anew on what the other one left; an expected version is checked there again.
                if (left == 1) {
                    throw otherWasFirst;
                }
            }
        }
    }

    /**
     * What is sent within is durable together once this returns, or not at all; one that is refused leaves the others as they are.
     * Events are appended at the end, when all that is asked of is locked: whoever has its turn to append waits for nobody.
     */
    public void together(Runnable several) {
        try {
            connected(() -> {
                begun().execute(several);
                return null;
            });
        } catch (AggregateStreamCreationException otherWasFirst) {
            throw new ConcurrencyException(otherWasFirst.getMessage(), otherWasFirst);
        }
    }

    /** The same for trying: whatever is decided within, nothing comes of it. */
    public void tried(Runnable several) {
        connected(() -> {
            UnitOfWork<?> trial = begun();
            try {
                several.run();
                return null;
            } finally {
                trial.rollback();
            }
        });
    }

    private UnitOfWork<?> begun() {
        UnitOfWork<?> begun = DefaultUnitOfWork.startAndGet(new GenericMessage<>("several"));
        begun.attachTransaction(transactions);
        return begun;
    }
}
