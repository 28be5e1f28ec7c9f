package io.dateline.projection;

import io.dateline.node.ClaimLost;
import io.dateline.node.Database;
import io.dateline.node.NodeSettings;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What each processor is to do, on whichever node it runs. A batch locks the order of its processor, so that whoever has changed it
 * knows that no batch is under way any more, and that none begins against it.
 */
@Component
class Orders {

    private static final String MOVE = "UPDATE projection_position SET moves = ? WHERE processor = ? AND moves <> ?";
    private static final String MOVING = "SELECT processor FROM projection_position WHERE moves AND held_by IS NULL";
    private static final String HOLD =
            "UPDATE projection_position SET held_by = ? WHERE processor = ? AND held_by IS NULL";
    private static final String HELD =
            "SELECT processor FROM projection_position WHERE processor = ? AND held_by = ? FOR UPDATE";
    private static final String LET_GO =
            "UPDATE projection_position SET held_by = NULL WHERE processor = ? AND held_by = ?";
    private static final String LET_ALL_GO = "UPDATE projection_position SET held_by = NULL WHERE held_by = ? OR ?";
    private static final String FREE = """
            UPDATE projection_position SET held_by = NULL WHERE held_by IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM node WHERE node.name = held_by AND node.until > CURRENT_TIMESTAMP)""";
    private static final String MAY_MOVE =
            "SELECT moves AND held_by IS NULL FROM projection_position WHERE processor = ? FOR UPDATE";

    private final JdbcClient database;
    private final NodeSettings node;
    private final boolean alone;

    Orders(@Projected JdbcClient database, NodeSettings node, Database kind) {
        this.database = database;
        this.node = node;
        this.alone = !kind.isShared();
    }

    void move(String processor) {
        database.sql(MOVE).params(true, processor, true).update();
    }

    /** Returns once it stands still on all nodes. */
    void stop(String processor) {
        database.sql(MOVE).params(false, processor, false).update();
    }

    Set<String> moving() {
        return new HashSet<>(database.sql(MOVING).query(String.class).list());
    }

    /** Lets it stand still on all nodes until it is let go; false where it stands still for somebody already. */
    boolean hold(String processor) {
        return database.sql(HOLD).params(node.name(), processor).update() == 1;
    }

    /**
     * Asked in the transaction that rests on it: until the end of that, it stands still.
     *
     * @throws ClaimLost where it was let go meanwhile
     */
    void demandHeld(String processor) {
        if (database.sql(HELD)
                .params(processor, node.name())
                .query(String.class)
                .optional()
                .isEmpty()) {
            throw new ClaimLost(processor);
        }
    }

    void letGo(String processor) {
        database.sql(LET_GO).params(processor, node.name()).update();
    }

    /** Lets go what this node held when it was killed; where it is the only one, under whatever name. */
    void letAllGo() {
        database.sql(LET_ALL_GO).params(node.name(), alone).update();
    }

    /** Lets go what stands still for a node that is gone. */
    void free() {
        database.sql(FREE).update();
    }

    /**
     * Asked by each batch in its transaction, before its first event.
     *
     * @throws UnableToClaimTokenException where the processor is to stand still: Axon then leaves it to others for a while
     */
    void demandMoving(String processor) {
        if (!database.sql(MAY_MOVE).param(processor).query(Boolean.class).single()) {
            throw new UnableToClaimTokenException(processor + " is to stand still");
        }
    }
}
