package io.dateline.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Guesses which name was meant. */
public final class Suggestions {

    private Suggestions() {}

    /** The nearest name by edit distance in whatever case, null where more than a third of the letters (one of up to four, two of up to eight) would have to change. */
    public static @Nullable String nearest(String asked, Collection<String> names) {
        int most = asked.length() <= 4 ? 1 : Math.max(2, Math.min(asked.length(), 60) / 3);
        String plain = asked.toLowerCase(Locale.ROOT);
        LevenshteinDistance distance = new LevenshteinDistance(most);
        record Candidate(String name, int edits) {}
        return names.stream()
                .map(name -> new Candidate(name, distance.apply(plain, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.edits() >= 0)
                .min(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::name))
                .map(Candidate::name)
                .orElse(null);
    }

    public static String unknown(String type, String asked, @Nullable String suggestion) {
        String shown = asked.length() <= 100 ? asked : asked.substring(0, 100) + "…";
        return "unknown " + type + " '" + shown + "'"
                + (suggestion == null ? "" : ", did you mean '" + suggestion + "'?");
    }
}
