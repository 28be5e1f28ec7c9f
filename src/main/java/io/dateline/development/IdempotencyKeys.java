package io.dateline.development;

import io.dateline.document.CanonicalJson;
import io.dateline.document.Fingerprint;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Which development each Idempotency-Key stands for. A key is bound to an id before the command is sent, so that a repetition,
 * even after a crash in between, means the same development.
 */
@Component
class IdempotencyKeys {

    private static final String FIND = "SELECT fingerprint, development FROM idempotency_key WHERE idempotency_key = ?";
    private static final String BIND =
            "INSERT INTO idempotency_key (idempotency_key, fingerprint, development) VALUES (?, ?, ?)";
    private static final String RELEASE = "DELETE FROM idempotency_key WHERE idempotency_key = ? AND development = ?";

    private final JdbcClient database;
    private final Fingerprint fingerprints;

    IdempotencyKeys(JdbcClient database, Fingerprint fingerprints) {
        this.database = database;
        this.fingerprints = fingerprints;
    }

    private record Binding(String fingerprint, String development) {}

    /** @param anew whether the key had stood for nothing until now */
    record Bound(DevelopmentId development, boolean anew) {}

    /**
     * @param body in whatever order of its members: some clients write them in another one each time
     * @throws IdempotencyKeyReused where the key came with another body before
     */
    Bound bind(String key, DevelopmentId wanted, JsonNode body) {
        String fingerprint = CanonicalJson.sha256(CanonicalJson.of(body));
        Optional<Binding> bound = find(key);
        while (bound.isEmpty()) {
            try {
                database.sql(BIND)
                        .param(key)
                        .param(fingerprint)
                        .param(wanted.value())
                        .update();
                return new Bound(wanted, true);
            } catch (DuplicateKeyException otherWasFirst) {
                // Nothing again where that one was refused meanwhile.
                bound = find(key);
            }
        }
        // Earlier code bound a key to the members in the order in which they came.
        String before = bound.get().fingerprint();
        if (!before.equals(fingerprint) && !before.equals(fingerprints.of(body))) {
            throw new IdempotencyKeyReused(key, bound.get().development());
        }
        return new Bound(new DevelopmentId(bound.get().development()), false);
    }

    /** After a refusal: the key may come again with a mended body. */
    void release(String key, DevelopmentId development) {
        database.sql(RELEASE).param(key).param(development.value()).update();
    }

    private Optional<Binding> find(String key) {
        return database.sql(FIND).param(key).query(Binding.class).optional();
    }
}
