package io.dateline.imports;

import io.dateline.problem.InvalidInput;
import io.dateline.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8 text, of which one that is too long or wrongly encoded spoils no other. */
class Lines {

    private static final char BOM = '\uFEFF';

    private final InputStream body;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private long number;

    Lines(InputStream body, int longest) {
        this.body = body;
        this.longest = longest;
    }

    /** In bytes. */
    int longest() {
        return longest;
    }

    /**
     * @param number from 1
     * @param text without its end; empty where there is a problem
     */
    record Line(long number, String text, @Nullable Problem problem) {}

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        long length = 0;
        boolean any = false;
        while (position < filled || fill()) {
            any = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            length += end - position;
            if (length <= longest) {
                line.write(buffer, position, end - position);
            }
            boolean complete = end < filled;
            position = complete ? end + 1 : end;
            if (complete) {
                break;
            }
        }
        return any ? line(line.toByteArray(), length) : null;
    }

    private Line line(byte[] bytes, long length) {
        number++;
        if (length > longest) {
            return new Line(
                    number, "", new InvalidInput("", "the row has " + length + " bytes, more than " + longest, null));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            int from = number == 1 && !text.isEmpty() && text.charAt(0) == BOM ? 1 : 0;
            int to = text.endsWith("\r") ? text.length() - 1 : text.length();
            return new Line(number, text.substring(from, to), null);
        } catch (CharacterCodingException wrong) {
            return new Line(
                    number,
                    "",
                    new InvalidInput(
                            "", "the row is not UTF-8: save it as such, or name its encoding in Content-Type", null));
        }
    }

    /** Whether the next line, or a part of it, has come. */
    boolean ready() throws IOException {
        return position < filled || body.available() > 0;
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, body.read(buffer));
        return filled > 0;
    }
}
