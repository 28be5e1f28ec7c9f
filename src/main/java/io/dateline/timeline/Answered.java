package io.dateline.timeline;

import io.dateline.development.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The developments of an answer that is full, and the links that they have: whatever else there is need not be looked for. */
final class Answered {

    private final Map<String, String> nodes = new HashMap<>();
    private final Map<String, List<Chain.Edge>> linking = new HashMap<>();

    /** @param links of the development and of those that it goes on for, by their ids */
    void add(String development, Map<String, List<Link>> links) {
        links.forEach((name, own) -> {
            nodes.put(name, development);
            own.forEach(link -> linking.computeIfAbsent(link.target(), none -> new ArrayList<>())
                    .add(new Chain.Edge(name, link.type(), link.target())));
        });
    }

    /** The one in the answer that it is, or that goes on for it. */
    @Nullable
    String node(String development) {
        return nodes.get(development);
    }

    /** Those to a development that come from the answer. */
    List<Chain.Edge> linking(String development) {
        return linking.getOrDefault(development, List.of());
    }
}
