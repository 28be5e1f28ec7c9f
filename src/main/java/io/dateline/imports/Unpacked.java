package io.dateline.imports;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A compressed body as it was before, as long as that stays within bounds: a small one may unpack to more than a disk holds. */
class Unpacked extends FilterInputStream {

    /** Nobody is refused for the ratio before this much came out of it: few bytes tell little. */
    private static final long HARMLESS = 1 << 20;

    private final Counted packed;
    private final ImportSettings settings;
    private long unpacked;

    private Unpacked(Counted packed, ImportSettings settings) throws IOException {
        super(new Unpacking(packed));
        this.packed = packed;
        this.settings = settings;
    }

    /** @throws NotGzip where it begins otherwise */
    static InputStream of(InputStream body, ImportSettings settings) throws IOException {
        Counted packed = new Counted(body);
        try {
            return new Unpacked(packed, settings);
        } catch (IOException wrong) {
            throw refusal(wrong, packed);
        }
    }

    /** @throws IOException the same, where it is the sender who went away */
    private static NotGzip refusal(IOException wrong, Counted packed) throws IOException {
        if (wrong instanceof ZipException) {
            return new NotGzip(String.valueOf(wrong.getMessage()));
        }
        if (wrong instanceof EOFException && packed.over) {
            return new NotGzip("it ends too early, as a file does of which a part was lost");
        }
        throw wrong;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /**
     * @throws TooMuch where it grows beyond what is allowed
     * @throws NotGzip where it is damaged, or ends too early
     */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(into, offset, length);
            unpacked += Math.max(0, read);
        } catch (IOException wrong) {
            throw refusal(wrong, packed);
        }
        if (unpacked > settings.maxUnpacked().toBytes()) {
            throw new TooMuch("The body unpacks to more than " + settings.maxUnpacked() + ": send it in parts");
        }
        if (unpacked > HARMLESS && unpacked > packed.read * settings.maxRatio()) {
            throw new TooMuch("The body unpacks to more than " + settings.maxRatio()
                    + " times its size, which no list of developments does: send it as it is");
        }
        return read;
    }

    /** Java's own says that there is more until it has come to the end, so that whoever asks would wait for it. */
    private static final class Unpacking extends GZIPInputStream {

        Unpacking(InputStream packed) throws IOException {
            super(packed, 1 << 14);
        }

        @Override
        public int available() throws IOException {
            return inf.needsInput() ? in.available() : super.available();
        }
    }

    private static final class Counted extends FilterInputStream {

        private long read;
        private boolean over;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            read += one < 0 ? 0 : 1;
            over = one < 0;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = super.read(into, offset, length);
            read += Math.max(0, some);
            over = some < 0;
            return some;
        }
    }
}
