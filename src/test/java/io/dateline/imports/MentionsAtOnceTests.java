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

/** Another node writes to what is mentioned while the mentions come in here. */
class MentionsAtOnceTests extends ForeignTest {

    private static final Origin ANNA = new Origin("Anna", "test", "mentions-at-once");

    @Autowired
    private Commands commands;

    @Autowired
    private EventStore log;

    @Test
    void mentions_whose_group_fails_are_attached_one_by_one() {
        List<String> events = List.of("980001", "980002");
        events.forEach(id -> send("format=gdelt-events", GdeltTests.events(GdeltTests.event(id)))
                .expect(200));
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch waitedFor = new CountDownLatch(1);
        CompletableFuture<Void> holding = CompletableFuture.runAsync(() -> commands.tried(() -> {
            commands.send(new Confirm(new DevelopmentId("gdelt-980002"), new Why(null, "Tried", null)), ANNA);
            held.countDown();
            join(waitedFor);
        }));
        join(held);
        String mentions = GdeltTests.mention("980001", "apnews.com", "https://apnews.com/y")
                + GdeltTests.mention("980002", "apnews.com", "https://apnews.com/z");
        CompletableFuture<Answer> taken = CompletableFuture.supplyAsync(() -> send("format=gdelt-mentions", mentions));
        await().until(() -> waitsForItsTurn("Decisions.mention"));
        // As another node does: it knows nothing of who waits for whom here.
        Confirmed elsewhere = new Confirmed(new DevelopmentId("gdelt-980001"), "It was on the radio", null);
        log.publish(
                List.of(new GenericDomainEventMessage<>("Development", "gdelt-980001", 1, elsewhere, ANNA.metaData())));
        waitedFor.countDown();
        holding.join();
        assertThat(verdicts(taken.join())).containsExactly("1 attached", "2 attached");
        assertThat(development("gdelt-980001").path("sources").size()).isEqualTo(3);
    }
}
