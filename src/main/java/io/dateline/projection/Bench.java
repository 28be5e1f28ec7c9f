package io.dateline.projection;

import io.dateline.log.UnknownEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.serialization.SerializationException;

/** Builds the rows of some aggregates on the workbench of a projection, from batches of events like a processor's. */
class Bench {

    private final AnnotationEventHandlerAdapter handler;
    private final Repairable repairable;
    private final Consumer<Runnable> transaction;
    private final Set<String> aggregates = new HashSet<>();
    private final Set<String> mended = new HashSet<>();
    private final Set<String> held;
    private final Set<Long> skipped;

    /**
     * @param transaction does what it is given in one
     * @param held aggregates of which events were set aside, and stay so unless they are mended
     */
    Bench(Repairable repairable, Consumer<Runnable> transaction, Set<String> held, Set<Long> skipped) {
        this.handler = new AnnotationEventHandlerAdapter(repairable.workbench());
        this.repairable = repairable;
        this.transaction = transaction;
        this.held = held;
        this.skipped = skipped;
    }

    /** From now on the events of these count as well. */
    void take(String scope, Set<String> concerned) {
        aggregates.addAll(concerned);
        mended.addAll(concerned);
        mended.add(scope);
        held.removeAll(mended);
    }

    /** The aggregates whose rows are built here. */
    Set<String> aggregates() {
        return aggregates;
    }

    /** Of which no event is set aside any more where the rows are taken over. */
    Set<String> mended() {
        return mended;
    }

    /** @throws NotHandled with the first event that cannot be handled */
    void handle(List<TrackedEventMessage<?>> batch) {
        List<TrackedEventMessage<?>> wanted = batch.stream()
                .filter(event -> !skipped.contains(Events.position(event)) && !held.contains(Guard.sequence(event)))
                .peek(this::refuseUnknown)
                .filter(handler::canHandle)
                .filter(event -> aggregates.contains(Guard.sequence(event))
                        || repairable.alsoNeeded().test(event))
                .toList();
        try {
            transaction.accept(() -> together(wanted));
        } catch (NotHandled somewhere) {
            // Rows are written together, so that only one by one they tell which event is at fault.
            wanted.forEach(event -> transaction.accept(() -> together(List.of(event))));
        }
    }

    /** No handler wants it, but what is mended would be mended without it. */
    private void refuseUnknown(TrackedEventMessage<?> event) {
        try {
            if (aggregates.contains(Guard.sequence(event))) {
                UnknownEvent.refuse(event);
            }
        } catch (SerializationException unknown) {
            throw new NotHandled(Events.position(event), unknown);
        }
    }

    private void together(List<TrackedEventMessage<?>> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        BatchingUnitOfWork<TrackedEventMessage<?>> work = new BatchingUnitOfWork<>(wanted);
        work.start();
        TrackedEventMessage<?>[] at = new TrackedEventMessage<?>[1];
        ResultMessage<?> result = work.executeWithResult(() -> {
            at[0] = work.getMessage();
            return handler.handle(at[0]);
        });
        if (result.isExceptional()) {
            throw new NotHandled(Events.position(at[0]), result.exceptionResult());
        }
    }
}
