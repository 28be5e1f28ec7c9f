package io.dateline.timeline;

import io.dateline.development.Link;
import io.dateline.development.Link.Direction;
import io.dateline.page.Portion;
import io.dateline.timeline.TimelinePage.Entry;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows links from one development: back to what led to it, on to what came of it, and a step aside to what it is part of or
 * contradicts. A development that was merged is met as the one that goes on for it. Each is visited once, so that circles end; and
 * no more than fit into memory, of which those told at great length are few.
 */
class Chain {

    /** Of developments in one answer. */
    static final int MOST = 200;

    private final Timelines timelines;
    private final Backlinks backlinks;
    private final JsonMapper json;
    private final View view;
    private final int depth;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final Map<String, Map<String, List<Link>>> links = new HashMap<>();
    private @Nullable Answered answered;
    private long letters;
    private boolean complete = true;

    Chain(Timelines timelines, Backlinks backlinks, JsonMapper json, View view, int depth) {
        this.timelines = timelines;
        this.backlinks = backlinks;
        this.json = json;
        this.view = view;
        this.depth = depth;
    }

    /**
     * A development of the chain.
     *
     * @param step how many links away: negative for what led here, positive for what came of it
     * @param beside whether it is only met a step aside
     */
    record Node(Entry entry, TimelineItem item, int step, boolean beside) {}

    record Edge(String from, Link.Type type, String to) {}

    /** False where there is no such development. */
    boolean follow(String id) {
        Node first = visit(id, 0, false);
        if (first == null) {
            return false;
        }
        walk(first, -1);
        walk(first, 1);
        return true;
    }

    private void walk(Node first, int way) {
        Set<String> walked = new HashSet<>(Set.of(first.item().id().value()));
        Deque<Node> ask = new ArrayDeque<>(List.of(first));
        while (!ask.isEmpty()) {
            Node node = ask.poll();
            boolean further = Math.abs(node.step()) < depth;
            Consumer<Edge> meet = edge -> {
                boolean own = edge.from().equals(node.item().id().value());
                String other = own ? edge.to() : edge.from();
                if (edge.type().direction() == Direction.BESIDE) {
                    add(visit(other, node.step(), true), edge, own);
                } else if (own == (way < 0) && further) {
                    Node next = visit(other, node.step() + way, false);
                    add(next, edge, own);
                    if (next != null
                            && !next.beside()
                            && walked.add(next.item().id().value())) {
                        ask.add(next);
                    }
                }
            };
            meetAll(node.item(), way > 0 && further, meet);
        }
    }

    /** Its own links and those to it, with those of the developments that it goes on for. */
    private void meetAll(TimelineItem item, boolean fromAll, Consumer<Edge> meet) {
        String id = item.id().value();
        links(item).forEach((name, own) -> {
            own.forEach(link -> meet.accept(new Edge(id, link.type(), link.target())));
            if (complete) {
                Lane lane = fromAll ? Lane.linkingTo(name) : Lane.besides(name);
                backlinks.each(lane, name, view, link -> {
                    meet.accept(new Edge(link.from().value(), link.type(), id));
                    return complete;
                });
            }
            if (!complete) {
                // Of all that link to it, only those that found room are still wanted.
                answered().linking(name).forEach(link -> meet.accept(new Edge(link.from(), link.type(), id)));
            }
        });
    }

    private void add(@Nullable Node other, Edge edge, boolean own) {
        if (other != null && !other.item().id().value().equals(own ? edge.from() : edge.to())) {
            String id = other.item().id().value();
            edges.add(own ? new Edge(edge.from(), edge.type(), id) : new Edge(id, edge.type(), edge.to()));
        }
    }

    /** Its own, and those of what it goes on for. */
    private Map<String, List<Link>> links(TimelineItem item) {
        return links.computeIfAbsent(item.id().value(), id -> backlinks.links(item, view));
    }

    private Answered answered() {
        if (answered == null) {
            answered = new Answered();
            nodes.forEach((id, node) -> answered.add(id, links(node.item())));
        }
        return answered;
    }

    /** Null where nothing was known of it, or the answer is full. One met a step aside may turn out to lie on the way. */
    private @Nullable Node visit(String id, int step, boolean beside) {
        if (!complete) {
            Node known = nodes.get(answered().node(id));
            return known == null ? null : met(known, step, beside);
        }
        Entry entry = entry(id);
        if (entry == null) {
            return null;
        }
        TimelineItem item = item(entry);
        Node seen = nodes.get(item.id().value());
        if (seen != null) {
            return met(seen, step, beside);
        }
        if (nodes.size() == MOST || letters > Portion.MOST_LETTERS) {
            complete = false;
            return null;
        }
        letters += entry.document().length();
        return put(new Node(entry, item, step, beside));
    }

    private Node met(Node seen, int step, boolean beside) {
        return beside || !seen.beside() ? seen : put(new Node(seen.entry(), seen.item(), step, false));
    }

    private Node put(Node node) {
        nodes.put(node.item().id().value(), node);
        return node;
    }

    private @Nullable Entry entry(String id) {
        return timelines
                .development(id, view)
                .map(entry -> backlinks.survivor(entry, view))
                .orElse(null);
    }

    private TimelineItem item(Entry entry) {
        return json.readValue(entry.document(), TimelineItem.class);
    }

    /** In the order of timelines. */
    List<Node> nodes() {
        return nodes.values().stream()
                .sorted(Comparator.comparing(Node::entry, Entry.IN_ORDER))
                .toList();
    }

    List<Edge> edges() {
        return List.copyOf(edges);
    }

    /** Whether nothing was left out for lack of room. */
    boolean complete() {
        return complete;
    }
}
