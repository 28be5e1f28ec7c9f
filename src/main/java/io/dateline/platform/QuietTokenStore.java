package io.dateline.platform;

import io.dateline.log.FreeSpace;
import io.dateline.node.Locks;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;

/**
 * Each processor renews its claim every second; on a full disk even that would make H2 close the database. And of several nodes
 * that start at the same time on an empty database, one makes the first tokens.
 */
class QuietTokenStore extends JdbcTokenStore {

    private final FreeSpace space;
    private final Locks locks;

    QuietTokenStore(Builder builder, FreeSpace space, Locks locks) {
        super(builder);
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

    @Override
    public void extendClaim(String processor, int segment) {
        if (!space.isOut()) {
            super.extendClaim(processor, segment);
        }
    }
}
