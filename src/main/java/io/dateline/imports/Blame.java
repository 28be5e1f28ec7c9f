package io.dateline.imports;

import io.dateline.problem.Problem;
import org.springframework.http.HttpStatus;

/** Tells what is wrong with a row from what Dateline cannot do at the moment. */
final class Blame {

    private Blame() {}

    /**
     * @return the same
     * @throws Problem the same, where it is no fault of the row's: done again, it may well succeed
     */
    static Problem row(Problem refused) {
        if (refused.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            throw refused;
        }
        return refused;
    }
}
