package io.dateline.platform;

import io.dateline.log.FreeSpace;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;

/** Each processor renews its claim every second; on a full disk even that would make H2 close the database. */
class QuietTokenStore extends JdbcTokenStore {

    private final FreeSpace space;

    QuietTokenStore(Builder builder, FreeSpace space) {
        super(builder);
        this.space = space;
    }

    @Override
    public void extendClaim(String processor, int segment) {
        if (!space.isOut()) {
            super.extendClaim(processor, segment);
        }
    }
}
