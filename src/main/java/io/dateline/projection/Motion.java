package io.dateline.projection;

import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets processors in motion and lets them stand still, one order at a time. */
@Component
class Motion {

    private final EventProcessingConfiguration processing;

    Motion(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    /** Nothing where it moves already. */
    synchronized void start(String processor) {
        if (isIdle(processor)) {
            of(processor).start();
        }
    }

    /** Returns once it has written what it is about. */
    synchronized void stop(String processor) {
        of(processor).shutDown();
    }

    boolean isIdle(String processor) {
        return !of(processor).isRunning();
    }

    /** Does it while the processor stands still; nobody else starts it meanwhile. */
    synchronized <T> T still(String processor, Supplier<T> work) {
        boolean moved = !isIdle(processor);
        stop(processor);
        try {
            return work.get();
        } finally {
            if (moved) {
                start(processor);
            }
        }
    }

    /** Stops the processor and does it; only where that says no, or fails, the processor goes on. */
    synchronized boolean stopFor(String processor, Supplier<Boolean> work) {
        boolean done = false;
        stop(processor);
        try {
            done = work.get();
            return done;
        } finally {
            if (!done) {
                start(processor);
            }
        }
    }

    /** What went wrong, so that it does not come forward; null where it works. */
    @Nullable
    Throwable error(String processor) {
        StreamingEventProcessor moved = of(processor);
        if (moved.isError()) {
            return new IllegalStateException("The processor " + processor + " gave up; the log of Dateline tells why");
        }
        return moved.processingStatus().values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(EventTrackerStatus::getError)
                .findFirst()
                .orElse(null);
    }

    private StreamingEventProcessor of(String processor) {
        return processing
                .eventProcessor(processor, StreamingEventProcessor.class)
                .orElseThrow();
    }
}
