package io.dateline.log;

import io.dateline.Example;
import io.dateline.RealDateline;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.node.ObjectNode;

/** Writers who record, correct, cite and retract until the process is gone, and remember what was acknowledged to them. */
final class CrashLoad {

    private static final int WRITERS = 8;

    private final Map<String, Life> lives = new ConcurrentHashMap<>();

    /**
     * What a writer knows of a development that it alone writes to.
     *
     * @param acknowledged the version that the last answer gave
     * @param open whether another write may have been taken without an answer
     * @param title as acknowledged
     */
    record Life(long acknowledged, boolean open, String title) {}

    Map<String, Life> lives() {
        return lives;
    }

    long acknowledged() {
        return lives.values().stream().mapToLong(Life::acknowledged).sum();
    }

    static ObjectNode recording(String id) {
        return Example.call(id).put("title", id);
    }

    /** Writes until the process does not answer any more. */
    void run(RealDateline dateline, int round, Random random) {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = "crash-" + round + "-" + writer + "-";
            Random own = new Random(random.nextLong());
            writers.add(CompletableFuture.runAsync(() -> write(dateline, name, own), threads));
        }
        writers.forEach(CompletableFuture::join);
        threads.shutdown();
    }

    private void write(RealDateline dateline, String name, Random random) {
        try {
            for (int number = 0; ; number++) {
                String id = name + number;
                send(dateline, id, "POST", "", recording(id), id);
                if (random.nextBoolean()) {
                    send(
                            dateline,
                            id,
                            "PATCH",
                            "/" + id,
                            Example.json("{'reason': 'r', 'title': 'Corrected'}"),
                            "Corrected");
                }
                if (random.nextBoolean()) {
                    send(dateline, id, "POST", "/" + id + "/sources", Example.source("Times", "2015-09-20"), null);
                }
                if (random.nextInt(4) == 0) {
                    send(dateline, id, "POST", "/" + id + "/retraction", Example.json("{'reason': 'r'}"), null);
                }
            }
        } catch (UncheckedIOException killed) {
            // That is the end of it.
        }
    }

    /** @param title as it is from then on; null where it stays */
    private void send(RealDateline dateline, String id, String method, String path, ObjectNode body, String title) {
        Life before = lives.getOrDefault(id, new Life(0, false, id));
        lives.put(id, new Life(before.acknowledged(), true, before.title()));
        HttpResponse<String> answer = dateline.send(
                method, "/developments" + path, body.toString(), "If-Match", '"' + "" + before.acknowledged() + '"');
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(method + path + " " + answer.statusCode() + " " + answer.body());
        }
        lives.put(id, new Life(before.acknowledged() + 1, false, title == null ? before.title() : title));
    }
}
