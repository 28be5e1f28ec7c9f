package io.dateline.platform;

import java.util.concurrent.TimeUnit;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/** Packs a file of H2 a little at a time. H2 would do so by itself, but takes states for it at any moment. */
final class FilePacking {

    /** Of a hundred bytes of the file so many are to belong to parts that are in use; the others are holes. */
    private static final int FILL = 95;

    /** Of a hundred bytes of all parts so many are to be in use. The more, the more is rewritten that is in use, and for less. */
    private static final int LIVE = 80;

    /** The same while somebody changes the file: it would write much again that is soon given up anyway. */
    private static final int LIVE_MEANWHILE = 25;

    /** So many are rewritten at once. More take longer than somebody should wait who comes with a change meanwhile. */
    private static final int REWRITTEN = 8 << 20;

    /** So many are moved at once: no part that is larger is moved at all, and none behind a hole can then be given back. */
    private static final int MOVED = 32 << 20;

    /** An index that was made at once, say, is one part; moving so much takes a second. */
    private static final int MOST_MOVED = 128 << 20;

    /** By then all is free that was given up before, so that there is no more to gain. */
    private static final int TURNS_IN_VAIN = 60;

    private final MVStore store;
    private final QuietMoments moments;
    private final long turn;
    private int worthwhile = FILL;
    private int inVain;

    /** @param turnMillis how long a turn takes at most */
    FilePacking(MVStore store, QuietMoments moments, int turnMillis) {
        this.store = store;
        this.moments = moments;
        this.turn = TimeUnit.MILLISECONDS.toNanos(turnMillis);
    }

    /** Rewrites parts of which little is in use; while nobody changes anything it also fills holes, until the turn is over. */
    void turn() {
        boolean busy = moments.hasChanged();
        // What is rewritten stays as it was: half of it in a state does no harm.
        store.compact(busy ? LIVE_MEANWHILE : LIVE, REWRITTEN);
        FileStore<?> file = store.getFileStore();
        if (!busy && file.getFillRate() < worthwhile && file instanceof RandomAccessStore holes) {
            fill(holes);
        }
        if (file.getFillRate() >= FILL) {
            worthwhile = FILL;
        }
    }

    /** Where nothing was gained for long, it is tried again only when there are clearly more holes. */
    private void fill(RandomAccessStore file) {
        long began = System.nanoTime();
        long size = file.size();
        int fill = file.getFillRate();
        int moved = inVain % 2 == 0 ? MOVED : MOST_MOVED;
        long written = -1;
        while (file.getFillRate() < worthwhile
                && file.getWriteCount() != written
                && !moments.isChanged()
                && System.nanoTime() - began < turn) {
            written = file.getWriteCount();
            moments.during(() -> file.compactMoveChunks(FILL, moved, store));
        }
        inVain = file.getFillRate() > fill || file.size() < size ? 0 : inVain + 1;
        if (inVain >= TURNS_IN_VAIN) {
            worthwhile = file.getFillRate() - 5;
            inVain = 0;
        }
    }
}
