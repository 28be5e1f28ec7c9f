package io.dateline.live;

import static io.dateline.Example.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;

/** As many as may read the stream and watch playbacks at once, and one more. */
@Timeout(60)
@TestPropertySource(properties = {"dateline.stream.viewers=3", "dateline.stream.heartbeat=100ms"})
class ViewerBoundTests extends HttpTest {

    private static final String[] AS_A_BROWSER = {"Accept", "text/event-stream, application/json"};

    @Test
    void one_more_than_may_is_refused_until_another_leaves() throws IOException {
        record(call("too-many-to-tell"));
        List<Socket> viewers = new ArrayList<>();
        try {
            viewers.add(view("/stream"));
            viewers.add(view("/stream"));
            http.send("HEAD", "/stream", BodyPublishers.noBody()).expect(200);
            viewers.add(view("/playback?speed=0.0001&since=2015&clock=occurred"));
            for (String path : List.of("/stream", "/playback")) {
                assertThat(http.get(path, AS_A_BROWSER)
                                .expectProblem(503, "too-many-viewers")
                                .header("Retry-After"))
                        .isEqualTo("1");
            }
            Answer wrong = http.get("/stream?kind=x", AS_A_BROWSER);
            assertThat(wrong.status()).isEqualTo(400);
            viewers.remove(0).close();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                Socket again = http.connect(request("/playback?speed=0.0001&since=2015"));
                viewers.add(again);
                return first(again).contains(" 200 ");
            });
        } finally {
            for (Socket viewer : viewers) {
                viewer.close();
            }
        }
    }

    private Socket view(String path) throws IOException {
        Socket viewer = http.connect(request(path));
        assertThat(first(viewer)).contains(" 200 ");
        return viewer;
    }

    private static String request(String path) {
        return "GET /api/v1" + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    }

    private static String first(Socket viewer) throws IOException {
        return new BufferedReader(new InputStreamReader(viewer.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }
}
