package io.dateline.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file of this room that says what the codes of another list are here: {@code code = word} on each line, {@code #} for comments. */
record CodeTable(Map<String, String> words) {

    CodeTable {
        words = Map.copyOf(words);
    }

    static CodeTable read(String file) {
        try (InputStream in = Objects.requireNonNull(CodeTable.class.getResourceAsStream(file), file)) {
            Map<String, String> words = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .forEach(entry -> words.put(entry[0].strip(), entry[1].strip()));
            return new CodeTable(words);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Nullable
    String of(@Nullable String code) {
        return code == null ? null : words.get(code);
    }
}
