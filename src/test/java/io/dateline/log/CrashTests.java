package io.dateline.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.RealDateline;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTests {

    private static final int WRITERS = 8;

    @TempDir
    Path folder;

    @Test
    void no_acknowledged_write_is_lost_and_none_doubled_when_the_process_is_killed() throws InterruptedException {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicInteger numbers = new AtomicInteger();
        try (RealDateline dateline = RealDateline.start(folder)) {
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            IntStream.range(0, WRITERS)
                    .forEach(writer -> writers.execute(() -> {
                        while (write(dateline, "crash-" + numbers.incrementAndGet(), acknowledged)) {}
                    }));
            Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> acknowledged.size() > 300);
            dateline.kill();
            writers.shutdown();
            assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        try (RealDateline again = RealDateline.start(folder)) {
            for (String id : acknowledged) {
                assertThat(again.get("/developments/" + id).statusCode()).as(id).isEqualTo(200);
            }
            List<String> listed = everyId(again);
            assertThat(listed).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(again.get("/developments?limit=1").headers().firstValue("Dateline-Lag"))
                    .hasValue("0");
            assertThat(again.get("/log/verification").body()).startsWith("{\"intact\":true");
        }
    }

    private static boolean write(RealDateline dateline, String id, Queue<String> acknowledged) {
        try {
            HttpResponse<String> answer = dateline.send("POST", "/developments", body(id));
            if (answer.statusCode() == 201 || answer.statusCode() == 202) {
                acknowledged.add(id);
            }
            return true;
        } catch (UncheckedIOException killed) {
            return false;
        }
    }

    private static List<String> everyId(RealDateline dateline) {
        List<String> ids = new ArrayList<>();
        String path = "/developments?limit=1000&kind=call&theme=syria-ceasefire";
        for (String after = ""; ; ) {
            String page = dateline.get(path + after).body();
            Matcher id = Pattern.compile("\"id\":\"(crash-\\d+)\"").matcher(page);
            while (id.find()) {
                ids.add(id.group(1));
            }
            Matcher next = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(page);
            if (!next.find()) {
                return ids;
            }
            after = "&after=" + next.group(1);
        }
    }

    static String body(String id) {
        return """
                {"id": "%s", "date": "2016-09-10", "kind": "call", "title": "A call", "summary": "They spoke.",
                 "participants": [{"actor": "sergei-lavrov", "role": "initiator"}, {"actor": "john-kerry", "role": "target"}],
                 "themes": ["syria-ceasefire"], "sources": [{"publisher": "A paper", "published": "2016-09-11"}]}
                """.formatted(id);
    }
}
