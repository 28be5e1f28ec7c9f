package io.dateline.imports;

import io.dateline.vocabulary.ActorType;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row of another system.
 *
 * @param entry what it says, as a development or, of a mention, as a source of one
 * @param id that the row has there
 * @param revision how new it is there, see {@link io.dateline.development.Upstream#revision}
 * @param actors what the participants that it names are
 * @param mention whether it is one more source of a development that is recorded
 */
record Foreign(
        ObjectNode entry, String id, @Nullable String revision, Map<String, ActorType> actors, boolean mention) {}
