package io.dateline.platform;

import io.dateline.log.FreeSpace;
import io.dateline.node.Locks;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;

/**
 * Processors renew their claims, as seldom as will do and not on a full disk, where even that would make H2 close the database. And of
 * several nodes that start at the same time on an empty database, one makes the first tokens.
 */
class QuietTokenStore extends JdbcTokenStore {

    private final FreeSpace space;
    private final Locks locks;
    private final long extendEvery;
    private final Map<String, Long> extended = new ConcurrentHashMap<>();

    QuietTokenStore(Builder builder, FreeSpace space, Locks locks, Duration claimTimeout) {
        super(builder);
        this.extendEvery = claimTimeout.toNanos() / 5;
        this.space = space;
        this.locks = locks;
    }

    @Override
    public void initializeTokenSegments(String processor, int count, TrackingToken initial) {
        locks.take("tokens");
        if (fetchSegments(processor).length == 0) {
            super.initializeTokenSegments(processor, count, initial);
        }
    }

    /** Axon asks for it whenever a processor has waited for news in vain, which is much more often than a claim needs. */
    @Override
    public void extendClaim(String processor, int segment) {
        long now = System.nanoTime();
        String claim = processor + "[" + segment + "]";
        Long last = extended.get(claim);
        if (!space.isOut() && (last == null || now - last > extendEvery)) {
            super.extendClaim(processor, segment);
            extended.put(claim, now);
        }
    }
}
