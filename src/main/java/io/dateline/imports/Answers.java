package io.dateline.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of the answer, sent while the request is still being read. They wait in a file: a sender that reads no answer before it
 * has sent everything, as most do, would otherwise be waited for by whom it waits for. Nor is such a one sent more than it can be
 * sent unread, since the web server hangs up on somebody who takes nothing for too long.
 */
class Answers implements AutoCloseable {

    /** Fits into the buffers on the way, whoever reads. */
    private static final int UNREAD = 1 << 16;

    private static final long LOOK_MILLIS = 250;

    private final JsonMapper json;
    private final BooleanSupplier reads;
    private final OutputStream to;
    private final FileChannel file;
    private final Thread sender;
    private long written;
    private boolean ended;
    private byte[] last = new byte[0];
    private volatile @Nullable IOException gone;
    private volatile @Nullable AsideFailed lost;

    /**
     * @param reads whether whoever is answered may be reading by now
     * @throws AsideFailed where there is no room for the file
     */
    Answers(JsonMapper json, BooleanSupplier reads, OutputStream to) {
        this.json = json;
        this.reads = reads;
        this.to = to;
        this.file = Aside.open("dateline-answers", ".ndjson");
        this.sender = new Thread(this::send, "import-answers");
        sender.setDaemon(true);
        sender.start();
    }

    /**
     * Lines that do not fit in as a whole are left out as a whole.
     *
     * @throws IOException where nobody is there any more to be answered
     * @throws AsideFailed where the file takes no more
     */
    void add(List<?> lines) throws IOException {
        IOException left = gone;
        if (left != null) {
            throw left;
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(json.writeValueAsString(line)).append('\n'));
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        synchronized (this) {
            long end = written;
            try {
                while (bytes.hasRemaining()) {
                    end += file.write(bytes, end);
                }
            } catch (IOException full) {
                throw new AsideFailed(full);
            }
            written = end;
            notifyAll();
        }
    }

    /** Whether nothing was added. */
    synchronized boolean isEmpty() {
        return written == 0;
    }

    /** The line behind all others. It waits in memory: the file may take no more. */
    synchronized void end(Object line) {
        last = (json.writeValueAsString(line) + '\n').getBytes(StandardCharsets.UTF_8);
    }

    private void send() {
        ByteBuffer some = ByteBuffer.allocate(1 << 15);
        long sent = 0;
        try {
            for (long upTo = awaitMore(sent); upTo > sent; upTo = awaitMore(sent)) {
                some.clear().limit((int) Math.min(some.capacity(), upTo - sent));
                int read = read(some, sent);
                to.write(some.array(), 0, read);
                to.flush();
                sent += read;
            }
            // Whoever gets a problem instead of lines is not to have been answered here.
            if (last.length > 0) {
                to.write(last);
                to.flush();
            }
        } catch (AsideFailed unreadable) {
            lost = unreadable;
        } catch (IOException left) {
            gone = left;
        }
    }

    private int read(ByteBuffer some, long from) {
        try {
            return file.read(some, from);
        } catch (IOException unreadable) {
            throw new AsideFailed(unreadable);
        }
    }

    /** How far the lines reach that may be sent now; no further than that where they are at their end. */
    private synchronized long awaitMore(long sent) {
        while (!ended && upTo() <= sent) {
            try {
                wait(LOOK_MILLIS);
            } catch (InterruptedException never) {
                Thread.currentThread().interrupt();
                return sent;
            }
        }
        return upTo();
    }

    private long upTo() {
        return ended || reads.getAsBoolean() ? written : Math.min(written, UNREAD);
    }

    /**
     * Returns once everything was sent, or nobody is there.
     *
     * @throws IllegalStateException where some of it could not be read any more: nobody is to take the answer for whole
     */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            ended = true;
            notifyAll();
        }
        try {
            sender.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        file.close();
        AsideFailed unreadable = lost;
        if (unreadable != null) {
            throw new IllegalStateException("An answer was lost", unreadable);
        }
    }
}
