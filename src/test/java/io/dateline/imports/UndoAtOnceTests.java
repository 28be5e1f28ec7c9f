package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Answer;
import io.dateline.development.DevelopmentCommand.Confirm;
import io.dateline.development.DevelopmentId;
import io.dateline.development.Judgement.Confirmed;
import io.dateline.development.Why;
import io.dateline.log.Commands;
import io.dateline.log.Origin;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another node writes while an undo is going on here. */
class UndoAtOnceTests extends ImportTest {

    private static final Origin ANNA = new Origin("Anna", "test", "at-once");

    @Autowired
    private Commands commands;

    @Autowired
    private EventStore log;

    @Test
    void what_it_changed_is_left_and_the_others_are_undone() {
        batch("?importId=at-once", call("node-1") + "\n" + call("node-2") + "\n" + call("node-3"))
                .expect(200);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch waitedFor = new CountDownLatch(1);
        CompletableFuture<Void> holding = CompletableFuture.runAsync(() -> commands.tried(() -> {
            commands.send(new Confirm(new DevelopmentId("node-1"), new Why(null, "Tried", null)), ANNA);
            held.countDown();
            join(waitedFor);
        }));
        join(held);
        CompletableFuture<Answer> undo = CompletableFuture.supplyAsync(() -> undo("at-once"));
        await().until(() -> waitsForItsTurn("TakingBack.takeBack"));
        // As another node does: it knows nothing of who waits for whom here.
        Confirmed elsewhere = new Confirmed(new DevelopmentId("node-2"), "It was on the radio", null);
        log.publish(List.of(new GenericDomainEventMessage<>("Development", "node-2", 1, elsewhere, ANNA.metaData())));
        waitedFor.countDown();
        holding.join();
        assertThat(done(undo.join())).containsExactly("node-3 retracted", "node-2 left", "node-1 retracted");
    }
}
