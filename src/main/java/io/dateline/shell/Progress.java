package io.dateline.shell;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows how far an import is: on a terminal a line that changes, elsewhere a line for each row that was not taken and one at the end. */
class Progress {

    private static final Pattern VERDICT = Pattern.compile("^\\{\"line\":(\\d+),\"verdict\":\"(\\w+)\"");
    private static final long EVERY_NANOS = 200_000_000;

    private final String file;
    private final PrintWriter to;
    private final boolean terminal = System.console() != null;
    private final Map<String, Long> counts = new TreeMap<>();
    private boolean broken;
    private long shown;

    Progress(String file, PrintWriter to) {
        this.file = file;
        this.to = to;
    }

    void verdict(String line) {
        Matcher verdict = VERDICT.matcher(line);
        if (!verdict.find()) {
            broken = true;
            note(line);
            return;
        }
        counts.merge(verdict.group(2), 1L, Long::sum);
        if (verdict.group(2).equals("rejected") || verdict.group(2).equals("duplicate")) {
            note(line);
        }
        if (terminal && System.nanoTime() - shown > EVERY_NANOS) {
            shown = System.nanoTime();
            to.print("\r" + file + ", line " + verdict.group(1) + ": " + summary() + "\u001B[K");
            to.flush();
        }
    }

    private void note(String line) {
        to.println((terminal ? "\r\u001B[K" : "") + line);
    }

    /** @return whether no row was rejected */
    boolean end(@Nullable String importId) {
        note(file + ": " + (counts.isEmpty() ? "no rows" : summary())
                + (importId == null ? " (nothing was written)" : "; import " + importId));
        return !broken && !counts.containsKey("rejected");
    }

    private String summary() {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }
}
