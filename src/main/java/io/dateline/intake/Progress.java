package io.dateline.intake;

import java.time.Duration;
import org.slf4j.Logger;

/** Says every two seconds how far a long load has come; silent for a short one. */
class Progress {

    private static final long EVERY = Duration.ofSeconds(2).toNanos();

    private final Logger log;
    private final String what;
    private final int total;
    private final long began = System.nanoTime();
    private long said = began;
    private int done;

    Progress(Logger log, String what, int total) {
        this.log = log;
        this.what = what;
        this.total = total;
    }

    void step() {
        done++;
        long now = System.nanoTime();
        if (now - said >= EVERY) {
            said = now;
            double seconds = (now - began) / 1e9;
            double rate = done / seconds;
            log.info(
                    "{}: {} of {}, {} a second, {} s to go",
                    what,
                    done,
                    total,
                    Math.round(rate),
                    Math.round((total - done) / rate));
        }
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
