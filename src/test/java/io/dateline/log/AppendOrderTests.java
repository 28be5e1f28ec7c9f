package io.dateline.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.HttpTest;
import io.dateline.development.Details;
import io.dateline.development.DevelopmentCommand.Record;
import io.dateline.development.DevelopmentId;
import io.dateline.projection.Readings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class AppendOrderTests extends HttpTest {

    private static final Origin SOMEBODY = new Origin("somebody", "a test", "a request");
    private static final int WRITERS = 16;
    private static final int EACH = 20;

    @Autowired
    private Commands commands;

    @Autowired
    private Log log;

    @Autowired
    private Readings readings;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void an_append_that_rolls_back_in_the_middle_stalls_no_reader_and_leaves_no_gap() throws Exception {
        long before = log.head();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Callable<List<String>>> work = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            work.add(() -> write(number));
        }
        List<String> kept = new ArrayList<>();
        for (Future<List<String>> written : writers.invokeAll(work)) {
            kept.addAll(written.get());
        }
        writers.shutdown();
        assertThat(kept).hasSizeBetween(WRITERS, WRITERS * EACH - 1);
        assertThat(log.head()).isEqualTo(before + kept.size());
        assertThat(database.sql("SELECT global_index FROM domain_event_entry ORDER BY global_index")
                        .query(Long.class)
                        .list())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, log.head()).boxed().toList());
        readings.awaitAll(log.head());
        assertThat(http.get("/developments?theme=chemical-weapons&kind=strike&from=1999&to=1999&limit=1000")
                        .ids())
                .containsAll(kept)
                .doesNotHaveDuplicates();
    }

    @Test
    void events_are_recorded_in_the_order_of_their_positions_whatever_the_clock_says() {
        List<String> recorded = database.sql("SELECT time_stamp FROM domain_event_entry ORDER BY global_index")
                .query(String.class)
                .list();
        assertThat(recorded.stream().map(Instant::parse)).isSorted();
    }

    @Test
    void a_clock_that_jumps_back_does_not_take_the_record_back() {
        Clock right = GenericEventMessage.clock;
        Instant before = lastRecorded();
        try {
            GenericEventMessage.clock = Clock.fixed(Instant.parse("2001-01-01T00:00:00Z"), ZoneOffset.UTC);
            commands.send(new Record(new DevelopmentId("order-jump"), details(), false), SOMEBODY);
        } finally {
            GenericEventMessage.clock = right;
        }
        assertThat(lastRecorded()).isAfterOrEqualTo(before);
    }

    private Instant lastRecorded() {
        return Instant.parse(
                database.sql("SELECT time_stamp FROM domain_event_entry ORDER BY global_index DESC LIMIT 1")
                        .query(String.class)
                        .single());
    }

    /** Every third one is rolled back after its events were appended and before they were committed. */
    private List<String> write(int writer) {
        Random random = new Random(writer);
        List<String> kept = new ArrayList<>();
        for (int number = 0; number < EACH; number++) {
            String id = "order-" + writer + "-" + number;
            Record record = new Record(new DevelopmentId(id), details(), false);
            boolean rolledBack = random.nextInt(3) == 0;
            transactions.executeWithoutResult(transaction -> {
                commands.send(record, SOMEBODY);
                if (rolledBack) {
                    transaction.setRollbackOnly();
                }
            });
            if (!rolledBack) {
                kept.add(id);
            }
        }
        return kept;
    }

    private static Details details() {
        var json = Example.strike("x", "1999-05-05", "chemical-weapons");
        json.remove("id");
        return Example.JSON.treeToValue(json, Details.class);
    }
}
