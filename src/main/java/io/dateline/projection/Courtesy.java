package io.dateline.projection;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.stereotype.Component;

/**
 * Makes a replay leave the processors of the machine to readers and writers, as long as there are some: after each batch it rests a
 * few times as long as that took. With nobody else there it goes as fast as it can.
 */
@Component
public class Courtesy {

    private static final long WINDOW = TimeUnit.SECONDS.toNanos(1);
    /** So few requests in a window wait for nobody. */
    private static final int FEW = 10;

    private static final long LONGEST_MILLIS = 2000;

    private final GenerationTable generations;
    private final ProjectionSettings settings;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile long window = System.nanoTime();
    private volatile boolean busy;

    Courtesy(GenerationTable generations, ProjectionSettings settings) {
        this.generations = generations;
        this.settings = settings;
    }

    /** Somebody asks for something. */
    public void asked() {
        int now = asked.incrementAndGet();
        long begun = window;
        if (now > FEW) {
            busy = true;
        }
        if (System.nanoTime() - begun > WINDOW) {
            busy = now > FEW;
            window = System.nanoTime();
            asked.set(0);
        }
    }

    /** Since nobody asks any more, nobody begins another window. */
    boolean isBusy() {
        return busy && System.nanoTime() - window < 2 * WINDOW;
    }

    MessageHandlerInterceptor<EventMessage<?>> of(Projection projection, Generation generation) {
        String key = Processors.name(projection, generation) + "-courtesy";
        return (work, chain) -> {
            work.getOrComputeResource(key, first -> {
                long begun = System.nanoTime();
                work.afterCommit(batch -> rest(projection, generation, System.nanoTime() - begun));
                return begun;
            });
            return chain.proceed();
        };
    }

    private void rest(Projection projection, Generation generation, long nanos) {
        if (settings.courtesy() == 0 || !isBusy() || generations.active(projection.name()) == generation) {
            return;
        }
        long millis = (long) (TimeUnit.NANOSECONDS.toMillis(nanos) * settings.courtesy());
        try {
            Thread.sleep(Math.min(LONGEST_MILLIS, millis));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
