package io.dateline.node;

import static org.awaitility.Awaitility.await;

import io.dateline.Http;
import io.dateline.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one PostgreSQL, whatever the other tests run on. */
abstract class TwoNodes {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    static List<Running> nodes;
    static List<Http> http;

    /** At the same time, on an empty database. */
    @BeforeAll
    static void start() {
        Map<String, String> settings = TestDatabase.postgres(folder);
        nodes = both(number ->
                Running.start(settings, "--dateline.node.name=node-" + number, "--dateline.projection.patience=30s"));
        http = nodes.stream().map(Running::http).toList();
    }

    @AfterAll
    static void stop() {
        nodes.forEach(Running::close);
    }

    static <T> T of(int node, Class<T> part) {
        return nodes.get(node).context().getBean(part);
    }

    /** The first node looks asleep to the other one until that has come to be. */
    static void sleepUntil(BooleanSupplier come) {
        await().atMost(PATIENCE).until(() -> {
            of(1, JdbcClient.class)
                    .sql("UPDATE node SET until = CURRENT_TIMESTAMP - INTERVAL '1 second' WHERE name = 'node-0'")
                    .update();
            return come.getAsBoolean();
        });
    }

    static <T> List<T> both(Function<Integer, T> work) {
        List<CompletableFuture<T>> begun = IntStream.range(0, 2)
                .mapToObj(number -> begin(() -> work.apply(number)))
                .toList();
        return begun.stream().map(CompletableFuture::join).toList();
    }

    /** In a thread of its own. */
    static <T> CompletableFuture<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> new Thread(task, "begun").start());
    }
}
