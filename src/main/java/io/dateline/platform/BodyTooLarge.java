package io.dateline.platform;

import io.dateline.problem.Problem;
import java.util.Map;

/** The request's body is larger than configured: 413. */
final class BodyTooLarge extends Problem {

    private final long most;

    BodyTooLarge(long most) {
        super(413, "The body has more than " + most + " bytes: send less at once");
        this.most = most;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("most", most);
    }
}
