package io.dateline.platform;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own in memory, of which somebody else takes as much as a test wants; it takes the right to mount one. */
final class SmallDisk implements AutoCloseable {

    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    /** In that folder; whoever may not mount one has the test skipped. */
    static SmallDisk in(Path folder, int megabytes) throws IOException, InterruptedException {
        SmallDisk disk = new SmallDisk(Files.createDirectory(folder.resolve("disk")));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", disk.path.toString()),
                "No disk can be mounted here");
        return disk;
    }

    Path path() {
        return path;
    }

    long left() {
        return path.toFile().getUsableSpace();
    }

    void grow(int megabytes) throws IOException, InterruptedException {
        run("mount", "-o", "remount,size=" + megabytes + "m", path.toString());
    }

    /** Lets that much remain for the others; there is never more on the way there. */
    void leave(int megabytes) throws IOException {
        try (FileChannel taken = FileChannel.open(ballast(), CREATE, WRITE)) {
            long more = left() - ((long) megabytes << 20);
            if (more < 0) {
                taken.truncate(Math.max(0, taken.size() + more));
            } else {
                taken.write(ByteBuffer.allocate((int) more), taken.size());
            }
        }
    }

    /** Lets nothing remain. */
    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast())) {
            byte[] some = new byte[4096];
            while (true) {
                out.write(some);
            }
        } catch (IOException full) {
            // That is what was wanted.
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return path.resolve("of-somebody-else");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", path.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
