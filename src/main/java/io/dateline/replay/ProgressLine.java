package io.dateline.replay;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;

/** Says how far a replay has come: on a terminal in one line that is written over, elsewhere in a line of the log every two seconds. */
class ProgressLine {

    private static final long EVERY = TimeUnit.SECONDS.toNanos(2);

    private final Logger log;
    private final PrintStream terminal;
    private final boolean isTerminal;
    private long said = System.nanoTime();
    private int width;

    ProgressLine(Logger log) {
        this(log, System.out, System.console() != null);
    }

    ProgressLine(Logger log, PrintStream terminal, boolean isTerminal) {
        this.log = log;
        this.terminal = terminal;
        this.isTerminal = isTerminal;
    }

    void say(String progress) {
        if (isTerminal) {
            // Blanks cover what a longer line left behind.
            terminal.printf("\r%-" + Math.max(1, width) + "s", progress);
            terminal.flush();
            width = progress.length();
        } else if (System.nanoTime() - said >= EVERY) {
            said = System.nanoTime();
            log.info(progress);
        }
    }

    /** A line that stays. */
    void end(String result) {
        if (isTerminal && width > 0) {
            terminal.println();
            width = 0;
        }
        log.info(result);
    }
}
