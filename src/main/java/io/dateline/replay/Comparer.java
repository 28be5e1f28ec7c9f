package io.dateline.replay;

import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import io.dateline.projection.Projected;
import io.dateline.projection.Projection.Content;
import io.dateline.replay.Comparison.Difference;
import io.dateline.replay.Comparison.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares two generations, timeline by timeline, as of one position, since events go on arriving in both. */
@Component
class Comparer {

    private static final int MOST_NAMED = 100;

    private final Generations generations;
    private final TransactionTemplate reading;
    private final TransactionTemplate apart;

    Comparer(Generations generations, @Projected PlatformTransactionManager transactions) {
        this.generations = generations;
        // Only within a transaction does PostgreSQL hand out a table row by row.
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        // What is told meanwhile is told at once, and not only when all has been read.
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** About how many rows there are to read. */
    long rows(String projection) {
        return generations.rows(projection, Generation.A) + generations.rows(projection, Generation.B);
    }

    /** @param seen is told now and then how many more rows were read; what it throws ends the comparison */
    Comparison compare(String projection, Generation replayed, LongConsumer seen) {
        Generation read = replayed.other();
        long position = Math.min(generations.position(projection, read), generations.position(projection, replayed));
        SortedMap<String, Content> here = contents(projection, read, position, seen);
        SortedMap<String, Content> there = contents(projection, replayed, position, seen);
        TreeSet<String> names = new TreeSet<>(here.keySet());
        names.addAll(there.keySet());
        List<Difference> named = new ArrayList<>();
        long different = 0;
        for (String name : names) {
            Content one = here.getOrDefault(name, Content.NOTHING);
            Content other = there.getOrDefault(name, Content.NOTHING);
            if (!one.equals(other) && ++different <= MOST_NAMED) {
                named.add(new Difference(name, side(one), side(other)));
            }
        }
        return new Comparison(position, different == 0, names.size(), different, all(here), all(there), named);
    }

    private SortedMap<String, Content> contents(
            String projection, Generation generation, long position, LongConsumer seen) {
        LongConsumer telling = more -> apart.executeWithoutResult(status -> seen.accept(more));
        return Objects.requireNonNull(
                reading.execute(status -> generations.contents(projection, generation, position, telling)));
    }

    private static Side all(SortedMap<String, Content> contents) {
        return side(contents.values().stream().reduce(Content.NOTHING, Content::and));
    }

    private static Side side(Content content) {
        return new Side(content.rows(), content.rows() == 0 ? null : "%016x".formatted(content.checksum()));
    }
}
