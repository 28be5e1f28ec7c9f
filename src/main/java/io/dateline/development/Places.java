package io.dateline.development;

import io.dateline.problem.InvalidInput;
import java.util.List;
import java.util.function.Supplier;

/** Finds sources and claims by the places at which the sender has seen them, from 0. */
final class Places {

    private Places() {}

    /** @throws InvalidInput where a path has no whole number for a place */
    static int of(String field, String place) {
        if (!place.matches("\\d{1,4}")) {
            throw new InvalidInput(field, "must be its place in the list, a whole number from 0", place);
        }
        return Integer.parseInt(place);
    }

    static Source source(Details details, int place) {
        return at(details.sources(), "source", place);
    }

    static Claim claim(Details details, int place) {
        return at(details.claims(), "claim", place);
    }

    /** Does something with what comes last in that list; a refusal names its fields as the request has them, under {@code sent}. */
    static <T> T last(String list, int place, String sent, Supplier<T> step) {
        try {
            return step.get();
        } catch (InvalidInput wrong) {
            throw wrong.sentAs(list + "[" + place + "]", sent);
        }
    }

    /** A claim with what its places name. */
    static Telling telling(Details details, Claim claim) {
        return new Telling(
                claim.at(null, null),
                claim.source() == null ? null : source(details, claim.source()),
                claim.answers() == null ? null : Telling.of(details, at(details.claims(), "answers", claim.answers())));
    }

    private static <T> T at(List<T> list, String field, int place) {
        if (place < 0 || place >= list.size()) {
            throw new InvalidInput(
                    field,
                    list.isEmpty() ? "there is none" : "there are only those from 0 to " + (list.size() - 1),
                    place);
        }
        return list.get(place);
    }
}
