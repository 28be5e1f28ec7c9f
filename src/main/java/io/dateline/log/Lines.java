package io.dateline.log;

import io.dateline.problem.InvalidInput;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a body line by line, each of limited length, so that it takes no more memory however long it is. */
final class Lines {

    private static final int LONGEST = 16_000_000;

    private final InputStream body;
    private long number;

    Lines(InputStream body) {
        this.body = new BufferedInputStream(body, 1 << 16);
    }

    /** Of the line read last, from 1. */
    long number() {
        return number;
    }

    /**
     * The next line that is not blank; null at the end.
     *
     * @throws InvalidInput where it is too long, or not UTF-8
     */
    @Nullable
    String next() throws IOException {
        String line = "";
        while (line != null && line.isBlank()) {
            line = line();
        }
        return line;
    }

    private @Nullable String line() throws IOException {
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        int letter = body.read();
        if (letter < 0) {
            return null;
        }
        for (; letter >= 0 && letter != '\n'; letter = body.read()) {
            line.write(letter);
            if (line.size() > LONGEST) {
                throw new InvalidInput("", "the line has more than " + LONGEST + " bytes", null);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new InvalidInput("", "the line is not UTF-8", null);
        }
    }
}
