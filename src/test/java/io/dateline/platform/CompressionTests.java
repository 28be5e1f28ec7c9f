package io.dateline.platform;

import static io.dateline.Example.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTests extends HttpTest {

    private static final String LONG_REFUSAL =
            "/developments?from=2016-02-30&to=no&country=zz&status=zz&minSignificance=zz&match=zz&order=zz&limit=zz"
                    + "&kind=zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz,zz";
    private static final String[] GZIP = {"Accept-Encoding", "gzip"};

    @ParameterizedTest
    @ValueSource(strings = {"/timelines/actors/russia?limit=20", "/actors", "/developments/timemap", LONG_REFUSAL})
    void an_answer_is_packed_for_whoever_takes_it_so_and_says_the_same(String path) throws IOException {
        Answer plain = http.get(path);
        Answer packed = http.get(path, GZIP);
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(packed.status()).isEqualTo(plain.status());
        assertThat(packed.header("Content-Encoding")).as(plain.text()).isEqualTo("gzip");
        assertThat(packed.headers().allValues("Vary").toString()).containsIgnoringCase("accept-encoding");
        assertThat(packed.body().length).isLessThan(plain.body().length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
    }

    /** Packed, it would be another representation, which must not have the same strong ETag. */
    @Test
    void what_has_an_etag_comes_as_it_is_and_is_confirmed_as_such() {
        record(call("etag-packed")
                .put("summary", "They spoke at length. ".repeat(90).strip()));
        Answer read = http.get("/developments/etag-packed", GZIP).expect(200);
        assertThat(read.header("Content-Encoding")).isEmpty();
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        http.get("/developments/etag-packed", "Accept-Encoding", "gzip", "If-None-Match", "\"1\"")
                .expect(304);
    }

    @Test
    void what_is_told_line_by_line_is_not_held_back_to_be_packed() throws IOException {
        assertThat(http.get("/log?limit=100", GZIP).expect(200).header("Content-Encoding"))
                .isEmpty();
        try (var socket =
                http.connect("GET /api/v1/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n")) {
            byte[] some = new byte[4096];
            assertThat(new String(some, 0, socket.getInputStream().read(some)))
                    .startsWith("HTTP/1.1 200")
                    .doesNotContainIgnoringCase("Content-Encoding");
        }
    }
}
