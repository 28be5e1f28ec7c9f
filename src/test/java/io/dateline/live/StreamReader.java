package io.dateline.live;

import io.dateline.RealDateline;
import io.dateline.Sse;
import io.dateline.Sse.Event;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Reads the stream from the first event on, as a browser does: whenever it breaks, it comes back with the last id that it has. */
final class StreamReader {

    static final String LAST = "the-last-one";

    private final Supplier<RealDateline> dateline;
    private final Random random;
    private final List<String> seen = new ArrayList<>();
    private String lastId = "0";
    private int breaks;

    StreamReader(Supplier<RealDateline> dateline, long seed) {
        this.dateline = dateline;
        this.random = new Random(seed);
    }

    /** Until it has heard of the development that ends the test. */
    StreamReader read() {
        while (!readOn()) {
            breaks++;
            pause();
        }
        return this;
    }

    /** @return false where it broke off */
    private boolean readOn() {
        try (Sse stream = dateline.get().stream("/stream", "Last-Event-ID", lastId)) {
            for (Event event = stream.next(); event != null; event = stream.next()) {
                lastId = event.place();
                if (event.type().equals("gap") || event.type().equals("closing")) {
                    return false;
                }
                String id = event.json().path("id").asString();
                seen.add(told(event.id(), event.type(), id));
                if (id.equals(LAST)) {
                    return true;
                }
                if (random.nextInt(500) == 0) {
                    return false;
                }
            }
            return false;
        } catch (UncheckedIOException notThere) {
            return false;
        } catch (AssertionError refused) {
            if (String.valueOf(refused.getMessage()).contains("503")) {
                return false;
            }
            throw refused;
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20 + random.nextInt(80));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static String told(long position, String type, String id) {
        return position + " " + type + " " + id;
    }

    List<String> seen() {
        return seen;
    }

    int breaks() {
        return breaks;
    }
}
