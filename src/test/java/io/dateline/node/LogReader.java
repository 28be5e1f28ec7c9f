package io.dateline.node;

import io.dateline.Example;
import io.dateline.RealDateline;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Follows the log of a node from its beginning, as one who remembers nothing but the last position it met. */
final class LogReader {

    private final RealDateline node;
    private final List<JsonNode> met = new ArrayList<>();
    private final Thread reader = new Thread(this::follow, "log-reader");
    private volatile boolean stopped;

    LogReader(RealDateline node) {
        this.node = node;
        reader.start();
    }

    private void follow() {
        while (!stopped) {
            read();
        }
    }

    private void read() {
        long last = met.isEmpty() ? 0 : met.get(met.size() - 1).path("position").asLong();
        node.get("/log?after=" + last)
                .body()
                .lines()
                .map(Example.JSON::readTree)
                .forEach(met::add);
    }

    /** All it met, and what is there by now. */
    List<JsonNode> stop() {
        stopped = true;
        try {
            reader.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        read();
        return met;
    }
}
