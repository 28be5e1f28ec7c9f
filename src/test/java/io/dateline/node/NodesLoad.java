package io.dateline.node;

import io.dateline.Example;
import io.dateline.RealDateline;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Writers on several nodes, who remember what was acknowledged to them: each records, and all add sources to one development. */
final class NodesLoad {

    private static final int WRITERS_EACH = 2;

    /** A development takes 200 sources; these last to the end of the test on a fast machine as well. */
    private static final int MOST_CITED = 180;

    private static final int EVERY = 5;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cited = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean stopped;

    NodesLoad(List<RealDateline> nodes) {
        nodes.get(0).send("POST", "/developments", call("contested"));
        for (int number = 0; number < nodes.size() * WRITERS_EACH; number++) {
            RealDateline node = nodes.get(number % nodes.size());
            String name = "load-" + number + "-";
            Thread writer = new Thread(() -> write(node, name), name);
            writers.add(writer);
            writer.start();
        }
    }

    static String call(String id) {
        return Example.strike(id, "2016-09-21", "aleppo").toString();
    }

    private void write(RealDateline node, String name) {
        for (int number = 0; !stopped && node.isAlive(); number++) {
            String id = name + number;
            if (sent(node, "/developments?duplicates=allow", call(id))) {
                acknowledged.add(id);
            }
            if (number % EVERY != 0 || cited.get() + unanswered.get() >= MOST_CITED) {
                continue;
            }
            String source = Example.source("Paper " + id, "2016-09-22").toString();
            if (sent(node, "/developments/contested/sources", source)) {
                cited.incrementAndGet();
            } else {
                unanswered.incrementAndGet();
            }
        }
    }

    private static boolean sent(RealDateline node, String path, String body) {
        try {
            HttpResponse<String> answer = node.send("POST", path, body, "Prefer", "respond-async", "If-Match", "*");
            int status = answer.statusCode();
            if (status / 100 != 2 && status != 503) {
                throw new AssertionError(path + " " + status + " " + answer.body() + "\n" + node.output());
            }
            return status != 503;
        } catch (UncheckedIOException killed) {
            return false;
        }
    }

    /** Waits for the last answers. */
    void stop() throws InterruptedException {
        stopped = true;
        for (Thread writer : writers) {
            writer.join();
        }
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    int cited() {
        return cited.get();
    }

    /** Sources that may or may not have been added. */
    int unanswered() {
        return unanswered.get();
    }
}
