package io.dateline.log;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Sends a command with its origin, and answers once its events are durable. */
@Component
public class Commands {

    private static final int TRIES = 5;

    private final CommandGateway gateway;
    private final CommandTimers timers;

    Commands(CommandGateway gateway, CommandTimers timers) {
        this.gateway = gateway;
        this.timers = timers;
    }

    /** @return what the command's handler returned, null where it returned nothing */
    public <R> R send(Object command, Origin origin) {
        return timers.time(command.getClass(), () -> deliver(command, origin));
    }

    private <R> R deliver(Object command, Origin origin) {
        for (int left = TRIES; ; left--) {
            try {
                return gateway.sendAndWait(new GenericCommandMessage<>(command, origin.metaData()));
            } catch (ConcurrencyException | LockAcquisitionFailedException otherWasFirst) {
                // The handler decides anew on what the other one left; an expected version is checked there again.
                if (left == 1) {
                    throw otherWasFirst;
                }
            }
        }
    }
}
