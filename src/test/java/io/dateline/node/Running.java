package io.dateline.node;

import io.dateline.Dateline;
import io.dateline.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** A Dateline in the process of the tests, with settings of its own. */
record Running(ServletWebServerApplicationContext context, Http http) implements AutoCloseable {

    static Running start(Map<String, String> settings, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.addAll(List.of(more));
        CountDownLatch prepared = new CountDownLatch(1);
        ApplicationListener<ApplicationContextInitializedEvent> next = begun -> prepared.countDown();
        CompletableFuture<ConfigurableApplicationContext> running = new CompletableFuture<>();
        // The logs of a process are prepared anew by each that starts, which two at the same time cannot.
        synchronized (Running.class) {
            new Thread(
                            () -> {
                                try {
                                    running.complete(new SpringApplicationBuilder(Dateline.class)
                                            .listeners(next)
                                            .run(arguments.toArray(String[]::new)));
                                } catch (RuntimeException failed) {
                                    running.completeExceptionally(failed);
                                } finally {
                                    prepared.countDown();
                                }
                            },
                            "running")
                    .start();
            await(prepared);
        }
        ServletWebServerApplicationContext context = (ServletWebServerApplicationContext) running.join();
        return new Running(context, new Http(context.getWebServer().getPort()));
    }

    private static void await(CountDownLatch prepared) {
        try {
            prepared.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
