package io.dateline.log;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * The room left on the disk of the database. Where a write finds none, H2 closes the database, and reads fail with it; so nothing
 * is written from a bound on that leaves room for what was begun.
 */
public final class FreeSpace {

    private final @Nullable Path folder;
    private final long least;

    private FreeSpace(@Nullable Path folder, long least) {
        this.folder = folder;
        this.least = least;
    }

    /** @param least what must be left for anything to be written */
    public static FreeSpace of(Path folder, DataSize least) {
        return new FreeSpace(folder, least.toBytes());
    }

    /** For a database that looks after itself. */
    public static FreeSpace unlimited() {
        return new FreeSpace(null, 0);
    }

    /** @throws InsufficientStorage where too little is left to take anything in */
    public void demand() {
        if (isShort()) {
            throw new InsufficientStorage(left(), least);
        }
    }

    /** Whether too little is left to take anything in, or to begin what can wait. */
    public boolean isShort() {
        return left() < least;
    }

    /** Whether so little is left that even what follows from events taken in already must wait: half of the bound. */
    public boolean isOut() {
        return left() < least / 2;
    }

    /** Whether there is room again after there was too little: twice the bound, since packing files frees a little for a moment. */
    public boolean isAmple() {
        return left() / 2 >= least;
    }

    private long left() {
        return folder == null ? Long.MAX_VALUE : folder.toFile().getUsableSpace();
    }
}
