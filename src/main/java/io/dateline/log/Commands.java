package io.dateline.log;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Sends a command with its origin, and answers once its events are durable. */
@Component
public class Commands {

    private static final int TRIES = 5;

    private final CommandGateway gateway;
    private final CommandTimers timers;
    private final TransactionManager transactions;

    Commands(CommandGateway gateway, CommandTimers timers, TransactionManager transactions) {
        this.gateway = gateway;
        this.timers = timers;
        this.transactions = transactions;
    }

    /** @return what the command's handler returned, null where it returned nothing */
    public <R> R send(Object command, Origin origin) {
        return timers.time(command.getClass(), () -> deliver(command, origin));
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
            begun().execute(several);
        } catch (AggregateStreamCreationException otherWasFirst) {
            throw new ConcurrencyException(otherWasFirst.getMessage(), otherWasFirst);
        }
    }

    /** The same for trying: whatever is decided within, nothing comes of it. */
    public void tried(Runnable several) {
        UnitOfWork<?> trial = begun();
        try {
            several.run();
        } finally {
            trial.rollback();
        }
    }

    private UnitOfWork<?> begun() {
        UnitOfWork<?> begun = DefaultUnitOfWork.startAndGet(new GenericMessage<>("several"));
        begun.attachTransaction(transactions);
        return begun;
    }
}
