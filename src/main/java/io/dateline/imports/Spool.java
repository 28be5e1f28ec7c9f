package io.dateline.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Keeps records by a key in a file of its own, and in memory only where they lie. */
class Spool<T> implements AutoCloseable {

    private final JsonMapper json;
    private final Class<T> type;
    private final FileChannel file;
    private final Map<String, Places> places = new HashMap<>();
    private long end;

    /** Room for more is made by the double, so that very many of one key are not copied with each. */
    private static final class Places {

        private long[] some = new long[1];
        private int count;

        private void add(long place) {
            if (count == some.length) {
                some = Arrays.copyOf(some, 2 * count);
            }
            some[count++] = place;
        }
    }

    /** @throws AsideFailed where there is no room for the file */
    Spool(JsonMapper json, Class<T> type) {
        this.json = json;
        this.type = type;
        this.file = Aside.open("dateline-trial", ".json");
    }

    boolean has(String key) {
        return places.containsKey(key);
    }

    /** @throws AsideFailed where the file takes no more */
    void add(String key, T value) {
        try {
            byte[] bytes = json.writeValueAsBytes(value);
            ByteBuffer all = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                    .putInt(bytes.length)
                    .put(bytes)
                    .flip();
            for (long place = end; all.hasRemaining(); ) {
                place += file.write(all, place);
            }
            places.computeIfAbsent(key, first -> new Places()).add(end);
            end += Integer.BYTES + bytes.length;
        } catch (IOException full) {
            throw new AsideFailed(full);
        }
    }

    /** In the order in which they were added; each is read when it is asked for. */
    Stream<T> all(String key) {
        Places all = places.getOrDefault(key, new Places());
        return Arrays.stream(all.some, 0, all.count).mapToObj(this::read);
    }

    private T read(long place) {
        try {
            int length = bytes(place, Integer.BYTES).getInt();
            return json.readValue(bytes(place + Integer.BYTES, length).array(), type);
        } catch (IOException gone) {
            throw new AsideFailed(gone);
        }
    }

    private ByteBuffer bytes(long place, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, place + bytes.position()) < 0) {
                throw new EOFException("The file ends before what was written to it");
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
