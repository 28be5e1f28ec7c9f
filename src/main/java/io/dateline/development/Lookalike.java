package io.dateline.development;

import java.util.List;

/**
 * A development that is like another.
 *
 * @param score the probability that both are the same event, 0 to 1
 * @param reasons which facts say so and which speak against it
 */
public record Lookalike(DevelopmentId id, String title, String date, double score, List<Reason> reasons) {

    public Lookalike {
        reasons = List.copyOf(reasons);
    }

    /**
     * What one fact says.
     *
     * @param fact date, kind, actors, place, words or numbers
     * @param points log-odds, above 0 for the same event and below against it; two decimals
     * @param says in words
     */
    public record Reason(String fact, double points, String says) {

        public Reason {
            points = rounded(points);
        }

        public static double rounded(double points) {
            // Without a negative zero.
            return Math.round(points * 100) / 100.0 + 0.0;
        }
    }
}
