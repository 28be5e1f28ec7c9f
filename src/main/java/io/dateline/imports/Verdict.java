package io.dateline.imports;

import io.dateline.development.Lookalike;
import io.dateline.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param line on which it begins, from 1
 * @param id of the development it is about, where it comes to one
 * @param version how that one stands now
 * @param registered actors whom nobody knew, and who are registered for it
 * @param position of the log at which that is shown; absent in a dry run
 * @param problem why it was not taken, as a problem document
 * @param overridden fields that had been corrected here since the file spoke last, and that the row says otherwise now
 * @param candidates which developments it is likely the same as, most likely first
 */
record Verdict(
        long line,
        Outcome verdict,
        @Nullable String id,
        @Nullable Long version,
        @Nullable List<String> overridden,
        @Nullable List<Newcomer> registered,
        @Nullable Long position,
        @Nullable Map<String, Object> problem,
        @Nullable List<Lookalike> candidates) {

    private static final int LONGEST = 300;

    static Verdict of(long line, Outcome outcome, String id, long version) {
        return new Verdict(line, outcome, id, version, null, null, null, null, null);
    }

    static Verdict duplicate(long line, List<Lookalike> candidates) {
        return new Verdict(line, Outcome.DUPLICATE, null, null, null, null, null, null, candidates);
    }

    static Verdict rejected(long line, @Nullable String id, Problem refused) {
        return new Verdict(line, Outcome.REJECTED, id, null, null, null, null, document(refused), null);
    }

    /** The same once it is durable; of what was not taken, nothing is. */
    Verdict at(long shown) {
        return version == null ? this : with(overridden, registered, shown);
    }

    /** The same where it goes before what somebody said; nothing is told where it does not. */
    Verdict overriding(List<String> fields) {
        return fields.isEmpty() ? this : with(fields, registered, position);
    }

    /** The same where it needs actors whom nobody knew; nothing is told where it does not. */
    Verdict registering(List<Newcomer> actors) {
        return actors.isEmpty() ? this : with(overridden, actors, position);
    }

    private Verdict with(@Nullable List<String> fields, @Nullable List<Newcomer> actors, @Nullable Long shown) {
        return new Verdict(line, verdict, id, version, fields, actors, shown, problem, candidates);
    }

    /** Which row it was and why, without what a sender can make as long as a row. */
    Verdict inShort() {
        List<Lookalike> likeliest =
                candidates == null ? null : candidates.stream().limit(1).toList();
        return new Verdict(line, verdict, id, version, null, null, position, shortened(problem), likeliest);
    }

    private static @Nullable Map<String, Object> shortened(@Nullable Map<String, Object> document) {
        if (document == null) {
            return null;
        }
        Map<String, Object> left = new LinkedHashMap<>();
        for (String name : List.of("type", "status", "detail")) {
            left.put(name, document.get(name) instanceof String text ? cut(text) : document.get(name));
        }
        return left;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        // A sign of two halves goes as a whole.
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    /** As RFC 9457 has it, without an address of its own. */
    static Map<String, Object> document(Problem refused) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "/problems/" + refused.name());
        document.put("status", refused.status());
        document.put("detail", refused.getMessage());
        refused.properties().forEach((name, value) -> {
            if (!name.equals("found")) {
                document.put(name, value);
            }
        });
        return document;
    }
}
