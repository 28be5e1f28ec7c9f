package io.dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.HttpTest;
import io.dateline.development.Details;
import io.dateline.development.DevelopmentCommand.Record;
import io.dateline.development.DevelopmentId;
import io.dateline.log.Commands;
import io.dateline.log.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.node.ObjectNode;

/** With a Dateline of its own, since so many, and so large ones, would be in the way of other tests. */
@TestPropertySource(properties = {"spring.application.name=many", "dateline.node.poll=1m"})
class LogStreamTests extends HttpTest {

    private static final Origin SOMEBODY = new Origin("somebody", "a test", "a request");

    @Autowired
    private EventStore store;

    @Autowired
    private Commands commands;

    @Autowired
    private TransactionOperations transactions;

    private static int recorded;

    @BeforeEach
    void a_log_of_some_length() {
        if (recorded == 0) {
            record(2 * LogEngine.AT_ONCE + 10, json -> json);
        }
    }

    @Test
    void whoever_follows_the_log_gets_every_event_once_and_in_order() throws Exception {
        List<TrackedEventMessage<?>> all = read(0, head());
        assertThat(positions(all))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, head()).boxed().toList());
        long middle = head() / 2;
        assertThat(positions(read(middle, head())))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(middle + 1, head()).boxed().toList());
    }

    @Test
    void those_who_follow_it_side_by_side_share_the_newest_and_whoever_is_far_behind_takes_nothing_from_them()
            throws Exception {
        long newest = head();
        record(5, json -> json);
        List<TrackedEventMessage<?>> first = read(newest, head());
        List<TrackedEventMessage<?>> old = read(0, 30);
        List<TrackedEventMessage<?>> second = read(newest, head());
        assertThat(first).hasSize(5);
        for (int index = 0; index < 5; index++) {
            assertThat(second.get(index)).as("decoded once").isSameAs(first.get(index));
        }
        assertThat(positions(old))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 30).boxed().toList());
    }

    @Test
    void a_batch_of_large_events_ends_early_and_the_next_one_goes_on() throws Exception {
        long before = head();
        record(12, Example::large);
        List<Integer> batches = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = from(before)) {
            while (stream.hasNextAvailable(0, TimeUnit.SECONDS)) {
                int size = 0;
                do {
                    positions.add(position(stream.nextAvailable()));
                    size++;
                } while (stream.peek().isPresent());
                batches.add(size);
                assertThat(stream.hasNextAvailable())
                        .as("more to come after %s", positions)
                        .isEqualTo(positions.size() < 12);
            }
        }
        assertThat(batches).containsExactly(5, 5, 2);
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, before + 12).boxed().toList());
    }

    @Test
    void large_events_are_not_kept_for_others() throws Exception {
        long before = head();
        record(6, Example::large);
        Set<TrackedEventMessage<?>> first = identities(read(before, head()));
        Set<TrackedEventMessage<?>> again = identities(read(before, head()));
        again.removeAll(first);
        assertThat(again).as("read anew").hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void whoever_waits_is_woken_by_the_next_event() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = from(head())) {
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
            CompletableFuture<Long> woken = CompletableFuture.supplyAsync(() -> position(next(stream)));
            record(1, json -> json);
            assertThat(woken.get(10, TimeUnit.SECONDS)).isEqualTo(head());
        }
    }

    private static TrackedEventMessage<?> next(BlockingStream<TrackedEventMessage<?>> stream) {
        try {
            return stream.nextAvailable();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private BlockingStream<TrackedEventMessage<?>> from(long after) {
        return store.openStream(after == 0 ? null : GapAwareTrackingToken.newInstance(after, Set.of()));
    }

    private List<TrackedEventMessage<?>> read(long after, long to) throws InterruptedException {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = from(after)) {
            while (after + events.size() < to) {
                events.add(stream.nextAvailable());
            }
        }
        return events;
    }

    private static Set<TrackedEventMessage<?>> identities(List<TrackedEventMessage<?>> events) {
        // Messages are equal where they are the same object.
        return new HashSet<>(events);
    }

    private static List<Long> positions(List<TrackedEventMessage<?>> events) {
        return events.stream().map(LogStreamTests::position).toList();
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    private void record(int many, UnaryOperator<ObjectNode> change) {
        transactions.executeWithoutResult(transaction -> {
            for (int number = 0; number < many; number++) {
                commands.send(
                        new Record(new DevelopmentId("one-of-many-" + recorded++), details(change), false), SOMEBODY);
            }
        });
    }

    private static Details details(UnaryOperator<ObjectNode> change) {
        ObjectNode json = Example.strike("x", "1999-05-05", "chemical-weapons");
        json.remove("id");
        return Example.JSON.treeToValue(change.apply(json), Details.class);
    }
}
