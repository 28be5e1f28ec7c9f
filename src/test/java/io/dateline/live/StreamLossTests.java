package io.dateline.live;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.HttpTest;
import io.dateline.Sse;
import io.dateline.Sse.Event;
import io.dateline.development.Details;
import io.dateline.development.DevelopmentCommand.Record;
import io.dateline.development.DevelopmentId;
import io.dateline.log.Commands;
import io.dateline.log.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.node.ObjectNode;

/** What readers who come and go are told, beside what the log has. */
@Timeout(180)
class StreamLossTests extends HttpTest {

    private static final int READERS = 50;
    private static final int WRITERS = 6;
    private static final int EACH = 12;
    private static final String END = "stream-loss-end";

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Commands commands;

    @Test
    void nothing_is_lost_or_doubled_under_writers_rollbacks_replays_and_readers_who_break_off() throws Exception {
        long before = head();
        ExecutorService threads = Executors.newFixedThreadPool(READERS + WRITERS);
        List<CompletableFuture<List<String>>> readers = new ArrayList<>();
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        try {
            for (int reader = 0; reader < READERS; reader++) {
                int seed = reader;
                readers.add(CompletableFuture.supplyAsync(() -> read(new Random(seed), before), threads));
            }
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.add(CompletableFuture.runAsync(() -> write(number), threads));
            }
            replay("timelines");
            replay("timelines");
            writers.forEach(CompletableFuture::join);
            record(call(END));
            List<String> told = http.get("/log?after=" + before)
                    .expect(200)
                    .text()
                    .lines()
                    .map(Example.JSON::readTree)
                    .filter(event -> event.path("type").asString().startsWith("development."))
                    .map(event -> event.path("position").asLong() + " "
                            + event.path("type").asString().replace("development.", "") + " "
                            + event.path("subject").asString())
                    .toList();
            assertThat(told).hasSizeGreaterThan(WRITERS * EACH);
            for (CompletableFuture<List<String>> reader : readers) {
                assertThat(reader.get(60, TimeUnit.SECONDS)).isEqualTo(told);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Breaks off after a few events, again and again, and resumes from the last one it was told of. */
    private List<String> read(Random random, long before) {
        List<String> told = new ArrayList<>();
        String last = Long.toString(before);
        while (told.isEmpty() || !told.get(told.size() - 1).endsWith(END)) {
            boolean byHeader = random.nextBoolean();
            try (Sse stream =
                    byHeader ? http.stream("/stream", "Last-Event-ID", last) : http.stream("/stream?after=" + last)) {
                for (int left = 1 + random.nextInt(20); left > 0; left--) {
                    Event event = stream.next();
                    if (event == null || event.type().equals("gap")) {
                        break;
                    }
                    last = Long.toString(event.id());
                    told.add(event.id() + " " + event.type() + " "
                            + event.json().path("id").asString());
                    if (told.get(told.size() - 1).endsWith(END)) {
                        break;
                    }
                }
            }
        }
        return told;
    }

    private void write(int writer) {
        Random random = new Random(writer);
        for (int number = 0; number < EACH; number++) {
            String id = "stream-loss-" + writer + "-" + number;
            record(call(id));
            if (random.nextBoolean()) {
                http.patch("/developments/" + id, json("{'reason': 'r', 'title': 'Other'}"), "If-Match", "*")
                        .expect(200);
            }
            rollBack("stream-rolled-back-" + writer + "-" + number);
        }
    }

    private void rollBack(String id) {
        ObjectNode details = call(id);
        details.remove("id");
        Record record = new Record(new DevelopmentId(id), Example.JSON.treeToValue(details, Details.class), false);
        transactions.executeWithoutResult(transaction -> {
            commands.send(record, new Origin("somebody", "a test", "a request"));
            transaction.setRollbackOnly();
        });
    }
}
