package io.dateline.development;

import io.dateline.problem.Refusal;
import java.util.List;
import java.util.Map;

/** A development cannot stand where it was placed: what it names stands the other way round, or leaves no moment between. */
public final class ImpossibleOrder extends Refusal {

    private final List<String> order;

    /** @param order ids that cannot all follow on each other, earliest first */
    public ImpossibleOrder(String detail, List<String> order) {
        super(detail);
        this.order = order;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("order", order);
    }
}
