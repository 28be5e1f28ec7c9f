package io.dateline.platform;

import io.dateline.log.FreeSpace;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

/** A process of its own, to run out of memory: it has a file of H2 that is written with a delay, and a thread that takes all there is. */
final class HoardedMemory {

    private static final int LARGEST = 1 << 14;

    private HoardedMemory() {}

    /** @param arguments the folder, and whether the thread {@code keeps} what it has or {@code ends} once there is no more */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Thread.setDefaultUncaughtExceptionHandler(new FullMemory());
        QuietFile file = new QuietFile(H2Pool.in(folder), WriteDelay.MILLIS);
        JdbcTemplate database = new JdbcTemplate(file);
        database.execute("CREATE TABLE kept (number BIGINT PRIMARY KEY, text VARCHAR NOT NULL)");
        new WriteDelay(List.of(file), FreeSpace.of(folder, DataSize.ofMegabytes(1))).start();
        new Thread(() -> hoard(arguments[1].equals("keeps"))).start();
        for (long number = 0; true; number++) {
            try {
                database.update("INSERT INTO kept VALUES (?, REPEAT('kept ', 400))", number);
            } catch (RuntimeException | OutOfMemoryError refused) {
                // As a request would be answered; the next comes anyway.
                Thread.sleep(1);
            }
        }
    }

    /** Smaller and smaller pieces, to the last byte: nothing is left for a line of the log either. */
    private static void hoard(boolean keeps) {
        Object[] pieces = null;
        for (int size = LARGEST; size > 0; size /= 2) {
            try {
                while (true) {
                    pieces = new Object[] {pieces, new byte[size]};
                }
            } catch (OutOfMemoryError full) {
                if (!keeps) {
                    throw full;
                }
            }
        }
        while (pieces != null) {
            LockSupport.park();
        }
    }
}
