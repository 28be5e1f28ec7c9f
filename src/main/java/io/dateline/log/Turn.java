package io.dateline.log;

import io.dateline.node.Locks;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Something that one transaction does at a time, from when it takes its turn to its end, among all nodes. */
public class Turn {

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
            // What was taken within a savepoint went with it, where that was rolled back.
            locks.take(name);
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("A turn is taken in a transaction only: the wiring lost it");
        }
        turn.lock();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                committed();
            }

            @Override
            public void afterCompletion(int status) {
                end();
            }
        });
        // Behind the others of this process, so that of each node only one connection waits.
        locks.take(name);
    }

    /** Has happened, and the transaction's connection is still there. */
    void committed() {
        // The turn is over once all is over that follows the commit.
    }

    final void end() {
        if (turn.isHeldByCurrentThread()) {
            turn.unlock();
        }
    }
}
