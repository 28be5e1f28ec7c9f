package io.dateline.imports;

import io.dateline.problem.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A body in UTF-8, whatever encoding it came in: by its first bytes where these tell, otherwise as Content-Type says. */
class Utf8 extends InputStream {

    private final Reader text;
    private final char[] some = new char[1 << 13];
    private byte[] bytes = new byte[0];
    private int position;

    private Utf8(Reader text) {
        this.text = text;
    }

    /** @throws InvalidInput where the encoding is another than UTF-8, UTF-16 and Windows-1252 */
    static InputStream of(InputStream body, @Nullable Charset charset) throws IOException {
        PushbackInputStream start = new PushbackInputStream(body, 2);
        byte[] two = start.readNBytes(2);
        start.unread(two);
        int mark = two.length < 2 ? 0 : (two[0] & 0xFF) << 8 | two[1] & 0xFF;
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return new Utf8(new InputStreamReader(start, StandardCharsets.UTF_16));
        }
        Charset named = charset == null ? StandardCharsets.UTF_8 : charset;
        return switch (named.name().toLowerCase(Locale.ROOT)) {
            case "utf-8", "us-ascii" -> start;
            case "utf-16", "utf-16le", "utf-16be", "windows-1252" -> new Utf8(new InputStreamReader(start, named));
            default ->
                throw new InvalidInput(
                        "Content-Type",
                        "charset must be utf-8, utf-16 or windows-1252; save the file as one of them",
                        named.name());
        };
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (position == bytes.length) {
            int read = text.read(some);
            if (read < 0) {
                return -1;
            }
            bytes = encoded(read);
            position = 0;
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, into, offset, count);
        position += count;
        return count;
    }

    /** Half of a letter that is made of two waits for its other half. */
    private byte[] encoded(int read) throws IOException {
        String piece = new String(some, 0, read);
        if (Character.isHighSurrogate(piece.charAt(read - 1))) {
            int other = text.read();
            piece = other < 0 ? piece : piece + (char) other;
        }
        return piece.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int available() throws IOException {
        return bytes.length - position + (text.ready() ? 1 : 0);
    }
}
