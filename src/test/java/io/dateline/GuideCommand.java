package io.dateline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A curl command as a guide gives it.
 *
 * @param headers names and values in turn
 * @param pipe what becomes of its answer, beginning with | or &gt;; empty where it is shown
 */
record GuideCommand(String text, String method, String path, List<String> headers, String body, String pipe) {

    private static final String API = "http://localhost:8080/api/v1";

    /** With the line breaks that are quoted, escaped, or behind a |. */
    private static final Pattern COMMAND = Pattern.compile("((?:'[^']*'|\\\\\\n|\\|\\n|[^\\n'])+)\\n");

    /** What stands before a | or &gt; that is not quoted, and what follows. */
    private static final Pattern PIPED = Pattern.compile("(?s)((?:'[^']*'|[^'|>])*)(.*)");

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    static List<GuideCommand> all(String block) {
        return Guide.all(COMMAND, block).stream().map(GuideCommand::of).toList();
    }

    private static GuideCommand of(String text) {
        MatchResult piped = PIPED.matcher(text).results().findFirst().orElseThrow();
        String method = null;
        String path = "";
        String body = "";
        List<String> headers = new ArrayList<>();
        String before = "";
        for (MatchResult found : WORD.matcher(piped.group(1)).results().toList()) {
            String word = found.group(1) == null ? found.group(2) : found.group(1);
            switch (before) {
                case "-X" -> method = word;
                case "-d" -> body = word;
                case "-H" -> headers.addAll(List.of(word.split(": ", 2)));
                default -> path = word.startsWith(API) ? word.substring(API.length()) : path;
            }
            before = word;
        }
        String verb = method != null ? method : body.isEmpty() ? "GET" : "POST";
        return new GuideCommand(text, verb, path, headers, body, piped.group(2));
    }

    boolean isStream() {
        return text.startsWith("curl -N ");
    }

    @Override
    public String toString() {
        return text;
    }
}
