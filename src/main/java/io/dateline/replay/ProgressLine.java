package io.dateline.replay;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Says how far a replay has come: on a terminal in a line that is written over, elsewhere in a line of the log every two seconds. */
class ProgressLine {

    private static final long EVERY = TimeUnit.SECONDS.toNanos(2);

    private final Logger log;
    private final @Nullable TerminalLine terminal;
    private final long every;
    private long said = System.nanoTime();

    ProgressLine(Logger log) {
        this(log, TerminalLine.ofThisProcess(), EVERY);
    }

    /** @param every how many nanoseconds pass between two lines of the log */
    ProgressLine(Logger log, @Nullable TerminalLine terminal, long every) {
        this.log = log;
        this.every = every;
        this.terminal = terminal;
    }

    void say(String progress) {
        if (terminal != null) {
            terminal.say(this, progress);
        } else if (System.nanoTime() - said >= every) {
            said = System.nanoTime();
            log.info(progress);
        }
    }

    /** A line that stays. */
    void end(String result) {
        if (terminal != null) {
            terminal.end(this, () -> log.info(result));
        } else {
            log.info(result);
        }
    }
}
