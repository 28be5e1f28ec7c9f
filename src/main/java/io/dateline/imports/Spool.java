package io.dateline.imports;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Keeps records by a key in a file of its own, and in memory only where they lie. */
class Spool<T> implements AutoCloseable {

    private final JsonMapper json;
    private final Class<T> type;
    private final Path path;
    private final RandomAccessFile file;
    private final Map<String, long[]> places = new HashMap<>();

    Spool(JsonMapper json, Class<T> type) throws IOException {
        this.json = json;
        this.type = type;
        this.path = Files.createTempFile("dateline-trial", ".json");
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    boolean has(String key) {
        return places.containsKey(key);
    }

    void add(String key, T value) {
        try {
            byte[] bytes = json.writeValueAsBytes(value);
            long place = file.length();
            file.seek(place);
            file.writeInt(bytes.length);
            file.write(bytes);
            long[] before = places.getOrDefault(key, new long[0]);
            long[] now = Arrays.copyOf(before, before.length + 1);
            now[before.length] = place;
            places.put(key, now);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** In the order in which they were added. */
    List<T> all(String key) {
        return Arrays.stream(places.getOrDefault(key, new long[0]))
                .mapToObj(this::read)
                .toList();
    }

    private T read(long place) {
        try {
            file.seek(place);
            byte[] bytes = new byte[file.readInt()];
            file.readFully(bytes);
            return json.readValue(bytes, type);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
            Files.deleteIfExists(path);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
