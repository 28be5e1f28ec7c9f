package io.dateline.shell;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Shows how far an import is: on a terminal a line that changes, elsewhere a line for each row that was not taken and one at the end. */
class Progress {

    private static final Pattern VERDICT = Pattern.compile("^\\{\"line\":(\\d+),\"verdict\":\"(\\w+)\"");
    private static final long EVERY_NANOS = 200_000_000;

    private final String file;
    private final PrintWriter to;
    private final long size;
    private final boolean terminal;
    private final Map<String, Long> counts = new TreeMap<>();
    private boolean broken;
    private volatile long shown;

    /** @param size of the file, in bytes */
    Progress(String file, long size, PrintWriter to, boolean terminal) {
        this.file = file;
        this.size = size;
        this.to = to;
        this.terminal = terminal;
    }

    /** That so many bytes are on their way. They are answered only when all of them are. */
    void sent(long bytes) {
        show(file + ": " + (size == 0 ? 100 : 100 * bytes / size) + " % sent", bytes == size);
    }

    private void show(String line, boolean last) {
        if (terminal && (last || System.nanoTime() - shown > EVERY_NANOS)) {
            shown = System.nanoTime();
            to.print("\r" + line + "\u001B[K");
            to.flush();
        }
    }

    void verdict(String line) {
        Matcher verdict = VERDICT.matcher(line);
        if (!verdict.find()) {
            broken = true;
            note(line);
            return;
        }
        counts.merge(verdict.group(2), 1L, Long::sum);
        boolean telling = line.contains("\"overridden\":") || line.contains("\"registered\":");
        if (verdict.group(2).equals("rejected") || verdict.group(2).equals("duplicate") || telling) {
            note(line);
        }
        show(file + ", line " + verdict.group(1) + ": " + summary(), false);
    }

    /** @param missing what an import says of it: how many came before and are not in the file, and the first of them */
    void missing(JsonNode missing) {
        missing.path("developments").forEach(one -> note("missing in " + file + ": " + one.asString()));
        if (missing.has("count")) {
            counts.put("missing", missing.get("count").asLong());
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
