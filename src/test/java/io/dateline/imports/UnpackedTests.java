package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class UnpackedTests {

    private static final int MOST = 3_000_000;

    private static InputStream unpacked(byte[] bytes, int ratio) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(bytes);
        }
        ImportSettings settings = new ImportSettings(
                DataSize.ofGigabytes(1),
                DataSize.ofBytes(MOST),
                ratio,
                DataSize.ofMegabytes(1),
                250,
                100,
                Duration.ofSeconds(1));
        return Unpacked.of(new ByteArrayInputStream(packed.toByteArray()), settings);
    }

    /** That cannot be packed any smaller, so the ratio stays out of it. */
    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    @Test
    void a_body_of_as_much_as_is_allowed_is_read_to_its_end() throws IOException {
        assertThat(unpacked(noise(MOST), 200).readAllBytes()).isEqualTo(noise(MOST));
    }

    @Test
    void one_byte_more_is_refused_however_well_it_packs() throws IOException {
        for (byte[] bytes : new byte[][] {noise(MOST + 1), new byte[MOST + 1]}) {
            InputStream body = unpacked(bytes, 100_000);
            assertThatExceptionOfType(TooMuch.class)
                    .isThrownBy(body::readAllBytes)
                    .withMessageContaining("more than " + MOST + "B")
                    .withMessageContaining("send it in parts")
                    .matches(refused -> refused.status() == 413);
        }
    }
}
