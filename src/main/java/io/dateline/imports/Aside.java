package io.dateline.imports;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Files in the folder for temporary ones. Their name is taken away while they are open, where the system lets it, so that a process
 * that is killed leaves none behind.
 */
final class Aside {

    private Aside() {}

    /** @throws AsideFailed where there is no room for it */
    static FileChannel open(String prefix, String suffix) {
        try {
            Path path = Files.createTempFile(prefix, suffix);
            return FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException full) {
            throw new AsideFailed(full);
        }
    }
}
