package io.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The classes of the libraries as the machine keeps them once they are read and verified, which takes a third of a start. Made when
 * a process first asks for it, and kept until the libraries are others or the folder target is deleted.
 */
final class ClassArchive {

    private static final Path FOLDER = Path.of("target", "class-archive").toAbsolutePath();
    private static final Path FILE = FOLDER.resolve(
            Integer.toHexString((JavaProcess.libraries() + System.getProperty("java.vm.version")).hashCode()) + ".jsa");

    static {
        try {
            Files.createDirectories(FOLDER);
            // The tests run in two processes.
            try (FileChannel lock =
                    FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                if (!Files.exists(FILE)) {
                    make();
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private ClassArchive() {}

    /** For the machine, which does without where there is none or it cannot read it. */
    static String option() {
        return "-XX:SharedArchiveFile=" + FILE;
    }

    /** From those that a start, a request and an end load. */
    private static void make() throws IOException {
        Path work = Files.createTempDirectory(FOLDER, "made");
        Path classes = work.resolve("classes");
        Path rows = Files.writeString(work.resolve("rows.ndjson"), Example.call("a-call") + "\n");
        await(JavaProcess.of(
                List.of("-XX:TieredStopAtLevel=1", "-XX:DumpLoadedClassList=" + classes),
                Dateline.class,
                List.of(
                        "import",
                        rows.toString(),
                        "--data-dir",
                        work.resolve("data").toString())));
        Path made = work.resolve("made.jsa");
        await(new ProcessBuilder(
                JavaProcess.java(),
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + classes,
                "-XX:SharedArchiveFile=" + made,
                "-cp",
                JavaProcess.libraries()));
        if (Files.exists(made)) {
            Files.move(made, FILE, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void await(ProcessBuilder process) throws IOException {
        process.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join();
    }
}
