package io.dateline.replay;

import java.io.Console;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last line of a terminal, in which each replay that runs has a part; what is told in the log meanwhile stands above it. */
class TerminalLine {

    private final PrintStream terminal;
    private final int columns;
    private final Map<Object, String> parts = new LinkedHashMap<>();
    private int width;

    /** @param columns of the terminal: what is longer than its line could not be written over */
    TerminalLine(PrintStream terminal, int columns) {
        this.terminal = terminal;
        this.columns = columns;
    }

    /** The one that this process writes to; null where that is no terminal. */
    static @Nullable TerminalLine ofThisProcess() {
        return Own.LINE;
    }

    private static final class Own {

        static final @Nullable TerminalLine LINE = isTerminal() ? new TerminalLine(System.out, columns()) : null;

        /** As the shell says, where it does; few are narrower than the usual ones. */
        private static int columns() {
            String said = System.getenv().getOrDefault("COLUMNS", "");
            return said.matches("[1-9]\\d{1,3}") ? Integer.parseInt(said) : 80;
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
    }

    synchronized void say(Object who, String progress) {
        parts.put(who, progress);
        write();
    }

    /** Takes its part away, and lets it tell something on a line that stays. */
    synchronized void end(Object who, Runnable telling) {
        parts.remove(who);
        if (width > 0) {
            // Blanks cover what a longer line left behind.
            terminal.printf("\r%" + width + "s\r", "");
            terminal.flush();
            width = 0;
        }
        telling.run();
        if (!parts.isEmpty()) {
            write();
        }
    }

    private void write() {
        String whole = String.join(" | ", parts.values());
        String line = whole.length() < columns ? whole : whole.substring(0, columns - 2) + "…";
        terminal.printf("\r%-" + Math.max(1, width) + "s", line);
        terminal.flush();
        width = line.length();
    }
}
