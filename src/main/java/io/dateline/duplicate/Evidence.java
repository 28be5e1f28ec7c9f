package io.dateline.duplicate;

/**
 * What one fact says for or against two developments being the same event.
 *
 * @param fact date, kind, actors, place, words or numbers
 * @param points log-odds, positive for the same event; two decimals
 * @param says in words
 */
record Evidence(String fact, double points, String says) {

    Evidence {
        points = Math.round(points * 100) / 100.0;
    }
}
