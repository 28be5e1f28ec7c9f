package io.dateline.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Publishes the head of the log at /actuator/info, and gives at start their hashes to events that were stored before there were
 * any. They get them in the order of positions, so that one that was cut off goes on where it stopped; and once only: later an
 * event without a hash is one that somebody changed.
 */
@Component
class Ledger implements InfoContributor, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final long TELL_EVERY = Duration.ofSeconds(2).toNanos();
    private static final int AT_ONCE = 250;

    private final Log log;
    private final LogTable table;
    private final TransactionOperations transactions;
    private volatile boolean running;

    Ledger(Log log, LogTable table, TransactionOperations transactions) {
        this.log = log;
        this.table = table;
        this.transactions = transactions;
    }

    @Override
    public void contribute(Info.Builder info) {
        info.withDetail("log", table.head(log.head()));
    }

    @Override
    public void start() {
        if (!table.isSealed()) {
            sealAll();
        }
        running = true;
    }

    private void sealAll() {
        long head = table.head().position();
        long from = sealed(head);
        long told = System.nanoTime();
        for (long position = from; position < head; position = seal(position)) {
            if (System.nanoTime() - told >= TELL_EVERY) {
                told = System.nanoTime();
                LOG.info("Ledger: {} of {} events have their hash", position, head);
            }
        }
        if (from < head) {
            LOG.info("Ledger: {} events of an older store got their hash", head - from);
        }
        table.sealed(head);
    }

    /** The newest position up to which all have hashes; halving finds it. */
    private long sealed(long head) {
        long low = 0;
        long high = head;
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (table.hashes(middle).isEmpty()) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private long seal(long after) {
        return transactions.execute(transaction -> {
            String previous = table.hashes(after).get(0);
            List<LoggedEvent> sealed = new ArrayList<>();
            for (LoggedEvent event : table.page(after, Long.MAX_VALUE, LogFilter.ALL, AT_ONCE)) {
                LoggedEvent one = event.chained(previous);
                sealed.add(one);
                previous = String.valueOf(one.hash());
            }
            table.seal(sealed);
            return sealed.get(sealed.size() - 1).position();
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that may append. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
