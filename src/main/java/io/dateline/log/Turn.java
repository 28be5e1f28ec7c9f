package io.dateline.log;

import io.dateline.node.Locks;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Something that one transaction does at a time, from when it takes its turn to its end, among all nodes. */
public final class Turn {

    private final String name;
    private final Locks locks;
    private final ReentrantLock turn = new ReentrantLock();

    /** @param name of what is done, the same on every node */
    public Turn(String name, Locks locks) {
        this.name = name;
        this.locks = locks;
    }

    /** Waits for the turn; taken a second time in the same transaction it is still the same turn. */
    public void take() {
        if (turn.isHeldByCurrentThread()) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("A turn is taken in a transaction only: the wiring lost it");
        }
        turn.lock();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                turn.unlock();
            }
        });
        // Behind the others of this process, so that of each node only one connection waits.
        locks.take(name);
    }
}
