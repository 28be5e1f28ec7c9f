package io.dateline.replay;

import java.io.Console;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;

/** Says how far a replay has come: on a terminal in one line that is written over, elsewhere in a line of the log every two seconds. */
class ProgressLine {

    private static final long EVERY = TimeUnit.SECONDS.toNanos(2);

    private final Logger log;
    private final PrintStream terminal;
    private final boolean isTerminal;
    private final long every;
    private long said = System.nanoTime();
    private int width;

    ProgressLine(Logger log) {
        this(log, System.out, isTerminal(), EVERY);
    }

    /** @param every how many nanoseconds pass between two lines of the log */
    ProgressLine(Logger log, PrintStream terminal, boolean isTerminal, long every) {
        this.log = log;
        this.every = every;
        this.terminal = terminal;
        this.isTerminal = isTerminal;
    }

    /** From Java 22 on there is a console for a pipe, too, and it tells the two apart. */
    private static boolean isTerminal() {
        Console console = System.console();
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    void say(String progress) {
        if (isTerminal) {
            // Blanks cover what a longer line left behind.
            terminal.printf("\r%-" + Math.max(1, width) + "s", progress);
            terminal.flush();
            width = progress.length();
        } else if (System.nanoTime() - said >= every) {
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
