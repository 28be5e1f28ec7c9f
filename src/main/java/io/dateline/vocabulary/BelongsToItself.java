package io.dateline.vocabulary;

import io.dateline.problem.Refusal;
import java.util.List;
import java.util.Map;

/** An actor would act for itself by way of others, while all their ties hold. */
public final class BelongsToItself extends Refusal {

    private final List<String> circle;

    /**
     * @param what the field that closes the circle, and what it says
     * @param circle ids, each tied to the next, the last one the same as the first
     */
    BelongsToItself(String what, List<String> circle) {
        super(what + " would make '" + circle.get(0) + "' act for itself, by '" + String.join("', '", circle)
                + "', which all hold at one time: end one of these ties with a period, or leave it out");
        this.circle = circle;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("circle", circle);
    }
}
