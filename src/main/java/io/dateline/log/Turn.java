package io.dateline.log;

import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets one transaction append at a time, from its first event to its commit. */
@Component
class Turn {

    private final ReentrantLock turn = new ReentrantLock();

    /** Waits for the turn, and keeps it to the end of the transaction. */
    void take() {
        if (turn.isHeldByCurrentThread()) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("Events are appended in a transaction only: the wiring lost it");
        }
        turn.lock();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                turn.unlock();
            }
        });
    }
}
