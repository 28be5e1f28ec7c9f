package io.dateline.duplicate;

import com.github.f4b6a3.uuid.UuidCreator;
import io.dateline.duplicate.Turns.Telling;
import io.dateline.node.Database;
import io.dateline.node.Locks;
import io.dateline.node.NodeSettings;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What the other nodes record at this moment; nothing where there can be none. */
@Component
class Elsewhere {

    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);

    private static final String ALIVE = """
            SELECT r.id, r.profile FROM recording r JOIN node n ON n.name = r.node
            WHERE n.until > CURRENT_TIMESTAMP""";
    private static final String OTHERS = ALIVE + " AND r.node <> ?";
    private static final String ONE = ALIVE + " AND r.id = ?";
    private static final String ENTER = "INSERT INTO recording (id, node, profile) VALUES (?, ?, ?)";
    private static final String LEAVE = "DELETE FROM recording WHERE id = ?";

    private final Database database;
    private final Locks locks;
    private final NodeSettings node;
    private final JdbcClient statements;
    private final JsonMapper json;
    private final TransactionTemplate apart;
    private final Queue<String> over = new ConcurrentLinkedQueue<>();

    Elsewhere(
            Database database,
            Locks locks,
            NodeSettings node,
            JdbcClient statements,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.locks = locks;
        this.node = node;
        this.statements = statements;
        this.json = json;
        // The others see it at once, whatever transaction somebody may be in who enters.
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param before what other nodes were about when this one entered */
    record Entry(List<Other> before, Runnable end) {

        void leave() {
            end.run();
        }
    }

    /** One at a time: of two, the later one sees the earlier, and not the other way round. */
    Entry enter(Profile profile) {
        if (!database.isShared()) {
            return new Entry(List.of(), () -> {});
        }
        String id = UuidCreator.getTimeOrderedEpoch().toString();
        List<Other> before = Objects.requireNonNull(apart.execute(status -> {
            locks.take("recording");
            List.copyOf(over).forEach(this::takeOut);
            List<Other> others = statements
                    .sql(OTHERS)
                    .param(node.name())
                    .query((row, number) ->
                            new Other(row.getString(1), json.readValue(row.getString(2), Profile.class)))
                    .list();
            statements
                    .sql(ENTER)
                    .params(id, node.name(), json.writeValueAsString(profile))
                    .update();
            return others;
        }));
        return new Entry(before, () -> leaveIfPossible(id));
    }

    private void leaveIfPossible(String id) {
        try {
            apart.executeWithoutResult(status -> takeOut(id));
        } catch (DataAccessException | TransactionException cutOff) {
            // The recording is what it is all the same; the next one takes this one out.
            over.add(id);
        }
    }

    /** Forgotten only once that has come to pass. */
    private void takeOut(String id) {
        statements.sql(LEAVE).param(id).update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                over.remove(id);
            }
        });
    }

    /** A recording of another node. */
    final class Other implements Telling {

        private final String id;
        private final Profile profile;

        private Other(String id, Profile profile) {
            this.id = id;
            this.profile = profile;
        }

        @Override
        public Profile profile() {
            return profile;
        }

        /** It is over as well where its node is, and where it should long have been: nothing more comes of it. */
        @Override
        public void await() {
            long end = System.nanoTime() + LONGEST;
            while (System.nanoTime() < end
                    && !statements.sql(ONE).param(id).query().listOfRows().isEmpty()) {
                LockSupport.parkNanos(LOOK_EVERY);
            }
        }
    }
}
