package io.dateline.imports;

import io.dateline.node.ClaimLost;
import io.dateline.node.Claims;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps each import in one hand, among the requests of this process and among all nodes. */
@Component
class ImportClaims {

    private final Claims claims;
    private final TransactionTemplate transactions;
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    ImportClaims(Claims claims, PlatformTransactionManager transactions) {
        this.claims = claims;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @throws ImportRunning where somebody holds it */
    void hold(String id) {
        if (!held.add(id)) {
            throw new ImportRunning(id);
        }
        boolean taken = false;
        try {
            taken = claims.take(ImportTable.CLAIM + id);
        } finally {
            if (!taken) {
                held.remove(id);
            }
        }
        if (!taken) {
            throw new ImportRunning(id);
        }
    }

    /**
     * Asked in the transaction that rests on it: until the end of that, no other node takes it.
     *
     * @throws TakenOver where this node holds it no more
     */
    void demand(String id) {
        try {
            claims.demand(ImportTable.CLAIM + id);
        } catch (ClaimLost lost) {
            throw new TakenOver(id);
        }
    }

    /**
     * Does it in a transaction, as whoever holds the import.
     *
     * @throws TakenOver where this node holds it no more
     */
    void holding(String id, Runnable work) {
        transactions.executeWithoutResult(status -> {
            demand(id);
            work.run();
        });
    }

    /** The claim goes first: it would be that of whoever takes the id here in between. */
    void release(String id) {
        try {
            claims.release(ImportTable.CLAIM + id);
        } finally {
            held.remove(id);
        }
    }
}
