package io.dateline.platform;

import static io.dateline.Example.call;
import static io.dateline.Example.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random requests, the same ones each time. Whatever is sent, the answer is no fault, and a refusal changes nothing. */
class FuzzedRequestTests extends HttpTest {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"😀\"",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"a\":null}",
            "\"2016-13\"",
            "\"../..\"",
            "\"Y-99999999999\"",
            "\"russia\"",
            "\"%s%n'--\"");
    private static final List<String> PARAMETERS = List.of(
            "from", "to", "match", "kind", "actor", "theme", "country", "status", "direct", "order", "limit", "after",
            "by", "asOf");
    private static final List<String> PATHS = List.of(
            "/developments",
            "/developments/counts",
            "/timelines/actors/russia",
            "/timelines/places/SY",
            "/timelines/pairs/usa/russia");

    @ParameterizedTest
    @ValueSource(longs = {20150918, 20160714, 20160907})
    void bodies_with_something_changed(long seed) {
        Random random = new Random(seed);
        for (int request = 0; request < 100; request++) {
            String id = "fuzzed-" + seed + "-" + request;
            byte[] body = mutated(call(id).put("significance", 3).toString(), random);
            judge(send("POST", "/developments", body), body);
            byte[] source =
                    mutated(source("Gazette", "2016-01-01").put("reason", "r").toString(), random);
            judge(send("POST", "/developments/" + id + "/sources", source), source);
            byte[] patch = mutated("{\"reason\":\"r\",\"place\":{\"lat\":1},\"themes\":[\"aleppo\"]}", random);
            judge(send("PATCH", "/developments/" + id, patch), patch);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1979, 1980})
    void questions_of_any_kind(long seed) {
        Random random = new Random(seed);
        for (int request = 0; request < 150; request++) {
            StringBuilder path = new StringBuilder(pick(PATHS, random)).append('?');
            for (int parameter = random.nextInt(4); parameter >= 0; parameter--) {
                path.append(pick(PARAMETERS, random))
                        .append('=')
                        .append(encoded(random))
                        .append('&');
            }
            Answer answer = http.get(path.toString());
            judge(answer, path.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private Answer send(String method, String path, byte[] body) {
        return http.send(
                method, path, BodyPublishers.ofByteArray(body), "Content-Type", "application/json", "If-Match", "*");
    }

    private static void judge(Answer answer, byte[] sent) {
        assertThat(answer.status())
                .as("%s%n%s", new String(sent, StandardCharsets.UTF_8), answer.text())
                .isBetween(200, 499);
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    /** Another value for one of the texts or numbers, or some bytes struck, doubled or replaced. */
    private static byte[] mutated(String body, Random random) {
        List<String> parts = List.of(body.split("(?<=[:,\\[{])|(?=[,\\]}])"));
        int changed = random.nextInt(parts.size());
        if (random.nextInt(3) > 0) {
            StringBuilder mutant = new StringBuilder();
            for (int part = 0; part < parts.size(); part++) {
                mutant.append(part == changed ? pick(VALUES, random) : parts.get(part));
            }
            return mutant.toString().getBytes(StandardCharsets.UTF_8);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        for (int times = random.nextInt(3); times >= 0; times--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static String encoded(Random random) {
        if (random.nextInt(3) == 0) {
            return pick(
                    List.of(
                            "2016",
                            "call",
                            "usa,!russia",
                            "2016-09-07~",
                            "1",
                            "desc",
                            "true",
                            "SY",
                            "day",
                            "retracted"),
                    random);
        }
        StringBuilder text = new StringBuilder();
        for (int letters = random.nextInt(6); letters >= 0; letters--) {
            text.append("%%%02X".formatted(0x20 + random.nextInt(0x5F)));
        }
        return text.toString();
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
