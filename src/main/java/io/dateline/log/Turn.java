package io.dateline.log;

import java.util.concurrent.locks.ReentrantLock;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Something that one transaction does at a time, from when it takes its turn to its end. Holds within one process. */
public class Turn {

    private final ReentrantLock turn = new ReentrantLock();

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
            public void afterCommit() {
                committed();
            }

            @Override
            public void afterCompletion(int status) {
                end();
            }
        });
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
