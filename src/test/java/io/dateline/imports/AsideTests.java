package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class AsideTests {

    private static final String PREFIX = "dateline-aside-test" + System.nanoTime();

    private static List<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
    }

    @Test
    void a_file_is_gone_once_it_is_closed() throws IOException {
        Aside.open(PREFIX, ".x").close();
        assertThat(left()).isEmpty();
    }

    /** However the process ends, nobody has to clear up. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_file_that_is_open_has_no_name_and_keeps_what_is_written() throws IOException {
        try (FileChannel file = Aside.open(PREFIX, ".x")) {
            assertThat(left()).isEmpty();
            file.write(ByteBuffer.wrap("kept".getBytes(StandardCharsets.UTF_8)), 0);
            ByteBuffer read = ByteBuffer.allocate(4);
            file.read(read, 0);
            assertThat(new String(read.array(), StandardCharsets.UTF_8)).isEqualTo("kept");
        }
    }
}
