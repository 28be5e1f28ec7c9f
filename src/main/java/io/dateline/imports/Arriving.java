package io.dateline.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/** A body that tells whether its sender is at sending: most read no answer as long as they are. */
class Arriving extends FilterInputStream {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private volatile boolean waiting;
    private volatile long since;
    private volatile boolean over;

    Arriving(InputStream body) {
        super(body);
    }

    /** All has come, or nothing comes for so long that its sender may be waiting for an answer. */
    boolean pauses() {
        return over || waiting && System.nanoTime() - since > PAUSE;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        since = System.nanoTime();
        waiting = true;
        try {
            int read = super.read(into, offset, length);
            over = read < 0;
            return read;
        } finally {
            waiting = false;
        }
    }
}
