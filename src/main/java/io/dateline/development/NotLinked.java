package io.dateline.development;

import java.util.List;
import java.util.stream.Collectors;

/** There is no such link to remove. */
public final class NotLinked extends StateRefusal {

    NotLinked(Assessed found) {
        super("'" + found.id() + "' has no such link; " + told(found.links()), found);
    }

    private static String told(List<Link> links) {
        return links.isEmpty()
                ? "it has none"
                : "there are: " + links.stream().map(Link::told).collect(Collectors.joining(", "));
    }
}
