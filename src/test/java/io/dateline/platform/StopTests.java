package io.dateline.platform;

import static io.dateline.Example.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.RealDateline;
import io.dateline.Sse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class StopTests {

    @TempDir
    Path folder;

    @Test
    void a_request_in_flight_is_answered_before_the_process_ends() throws IOException {
        String body = call("in-flight").toString();
        String head =
                "POST /api/v1/developments HTTP/1.0\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n";
        try (RealDateline dateline = RealDateline.start(folder);
                Socket slow = dateline.connect();
                Sse stream = dateline.stream("/stream")) {
            slow.setSoTimeout(20_000);
            send(slow, head + body.substring(0, 20));
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(dateline::close);
            assertThat(stream.next().type()).as("that the stop has begun").isEqualTo("closing");
            assertThat(dateline.isAlive()).isTrue();
            send(slow, body.substring(20));
            String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 201").contains("\"id\":\"in-flight\"");
            stopped.join();
            assertThat(dateline.exitCode()).as("ended by itself, not by force").isEqualTo(143);
        }
        try (RealDateline again = RealDateline.start(folder)) {
            assertThat(again.get("/developments/in-flight").statusCode()).isEqualTo(200);
            assertThat(again.get("/log/verification").body()).contains("\"intact\":true");
        }
    }

    private static void send(Socket socket, String letters) throws IOException {
        socket.getOutputStream().write(letters.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
