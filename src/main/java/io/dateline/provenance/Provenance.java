package io.dateline.provenance;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes and who owns whom, and how many independent sources corroborate, as one file and setting had it.
 *
 * @param corroboratedFrom independent sources from which on a development counts as corroborated
 */
public record Provenance(List<Publisher> publishers, int corroboratedFrom) {

    /** Before the first registry was adopted: nobody's lineage is known. */
    public static final Provenance NONE = new Provenance(List.of(), 2);

    /** @throws IllegalArgumentException where publishers own each other in a circle */
    public Provenance {
        publishers = publishers instanceof Lineage ? publishers : new Lineage(publishers);
    }

    /**
     * The family that a report belongs to: that of the wire it credits, whoever printed it, else that of its publisher. Both are
     * found by id, name or alias; letter case and white space do not count.
     *
     * @return the id of the publisher at the end of the chain of owners, null where there is none of that name
     */
    public @Nullable String family(String publisher, @Nullable String wire) {
        return ((Lineage) publishers).family(wire == null ? publisher : wire);
    }

    /** The publisher of that id, name or alias. */
    @Nullable
    Publisher find(String name) {
        return ((Lineage) publishers).find(name);
    }

    /**
     * What follows for a development. The first rule that applies decides, whatever order things were said in.
     *
     * @param families of each source that stands, null where its lineage is unknown
     */
    public Assessment assess(
            boolean merged,
            boolean retracted,
            boolean disputed,
            boolean confirmed,
            Collection<@Nullable String> families) {
        int independent =
                (int) families.stream().filter(Objects::nonNull).distinct().count();
        if (merged) {
            return new Assessment(Status.MERGED, "merged", independent);
        }
        if (retracted) {
            return new Assessment(Status.RETRACTED, "retracted-by-hand", independent);
        }
        if (disputed) {
            return new Assessment(Status.DISPUTED, "disputed-by-hand", independent);
        }
        if (confirmed) {
            return new Assessment(Status.CONFIRMED, "confirmed-by-hand", independent);
        }
        return independent >= corroboratedFrom
                ? new Assessment(Status.CORROBORATED, "independent-sources", independent)
                : new Assessment(Status.REPORTED, "default", independent);
    }
}
