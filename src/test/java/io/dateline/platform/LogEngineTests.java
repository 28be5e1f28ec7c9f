package io.dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.HttpTest;
import io.dateline.development.Details;
import io.dateline.development.DevelopmentCommand.Record;
import io.dateline.development.DevelopmentId;
import io.dateline.log.Commands;
import io.dateline.log.Origin;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** With a Dateline of its own, since so many would be in the way of other tests. */
@TestPropertySource(properties = "spring.application.name=many")
class LogEngineTests extends HttpTest {

    private static final Origin SOMEBODY = new Origin("somebody", "a test", "a request");

    @Autowired
    private EventStorageEngine engine;

    @Autowired
    private Commands commands;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void who_waits_for_the_newest_events_gets_so_many_at_once_and_then_those_that_follow() {
        transactions.executeWithoutResult(transaction -> {
            for (int number = 0; number < LogEngine.AT_ONCE; number++) {
                commands.send(new Record(new DevelopmentId("one-of-many-" + number), details(), false), SOMEBODY);
            }
        });
        List<? extends TrackedEventMessage<?>> first =
                engine.readEvents(null, true).toList();
        assertThat(positions(first.stream()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, LogEngine.AT_ONCE).boxed().toList());
        assertThat(positions(engine.readEvents(first.get(first.size() - 1).trackingToken(), true)))
                .containsExactlyElementsOf(LongStream.rangeClosed(LogEngine.AT_ONCE + 1, head())
                        .boxed()
                        .toList());
        assertThat(engine.readEvents(null, false)).as("to the end").hasSize((int) head());
    }

    private static List<Long> positions(Stream<? extends TrackedEventMessage<?>> events) {
        return events.map(event -> event.trackingToken().position().orElseThrow())
                .toList();
    }

    private static Details details() {
        var json = Example.strike("x", "1999-05-05", "chemical-weapons");
        json.remove("id");
        return Example.JSON.treeToValue(json, Details.class);
    }
}
