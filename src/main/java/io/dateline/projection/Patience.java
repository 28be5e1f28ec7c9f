package io.dateline.projection;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** For what the start does: nobody is there yet to come back later, so that it waits until what it needs is filled. */
@Component
public class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration STEP = Duration.ofSeconds(2);

    private final Generations generations;
    private final Positions positions;

    Patience(Generations generations, Positions positions) {
        this.generations = generations;
        this.positions = positions;
    }

    /**
     * Does that again until the projections it reads show what it needs, however long that takes, and says how far they are.
     *
     * @throws IllegalStateException where one of them comes no further
     * @throws StoppedAtStart where the process is told to end; Spring itself ends no application before it has started
     */
    public <T> T untilFilled(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (NotThereYet lagging) {
                String projection = lagging.projection();
                Generation active = generations.active(projection);
                Throwable broken = generations.error(projection, active);
                if (broken != null) {
                    throw new IllegalStateException(projection + " cannot be filled from the log", broken);
                }
                LOG.info("The start waits: {}", lagging.getMessage());
                positions.await(generations.processorOf(projection, active), lagging.needed(), STEP);
                if (isEnding()) {
                    LOG.info("The start is given up: Dateline is told to end"); // What is told of a failure comes too
                    // late.
                    throw new StoppedAtStart(lagging);
                }
            }
        }
    }

    /** Whether the process was told to end: then no more hooks are taken. */
    private static boolean isEnding() {
        Thread hook = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return !Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return true;
        }
    }
}
