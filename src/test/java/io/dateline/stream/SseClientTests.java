package io.dateline.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import io.dateline.Sse;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Timeout(60)
@Import(SseClientTests.Past.class)
class SseClientTests extends HttpTest {

    @Autowired
    private Past past;

    /** A failed test leaves nobody who reads for ever. */
    @AfterEach
    void end() {
        past.over = true;
    }

    @Test
    void what_is_said_arrives_though_much_follows_that_is_not_for_this_reader() {
        try (Sse stream = http.stream("/long-past")) {
            assertThat(stream.next().data()).isEqualTo("first");
            past.over = true;
            assertThat(stream.next().data()).isEqualTo("last");
        }
    }

    /** One thing that is for its readers, and after it nothing for as long as the test wants. */
    @RestController
    static class Past extends SseClients<SseClient> {

        private final ExecutorService writer = Executors.newSingleThreadExecutor();
        private volatile boolean over;

        Past() {
            super("Dateline stops");
        }

        @GetMapping("/api/v1/long-past")
        void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
            SseClient reader = new Reader(SseClient.begin(request, response));
            add(reader);
            reader.listen();
        }

        @Override
        protected void open() {
            // The one writer is there.
        }

        @Override
        protected void shut() {
            writer.shutdown();
        }

        class Reader extends SseClient {

            private boolean told;

            Reader(AsyncContext connection) throws IOException {
                super(connection, Past.this, writer);
            }

            @Override
            protected @Nullable String next() {
                if (!told) {
                    told = true;
                    return "data: first\n\n";
                }
                return over ? last("data: last\n\n") : "";
            }

            @Override
            protected String place() {
                return "0";
            }
        }
    }
}
