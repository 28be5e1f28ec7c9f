package io.dateline.provenance;

import io.dateline.log.Stored;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Everything provenance can remember. Stored for ever under the given names: add records, never rename one. */
public sealed interface ProvenanceEvent {

    /** The whole registry and the rules, as they stand from then on. */
    @Stored(name = "publishers.adopted", revision = 1)
    record PublishersAdopted(List<Publisher> publishers, int corroboratedFrom) implements ProvenanceEvent {

        public PublishersAdopted {
            publishers = Collections.unmodifiableList(new ArrayList<>(publishers));
        }

        public Provenance provenance() {
            return new Provenance(publishers, corroboratedFrom);
        }
    }
}
