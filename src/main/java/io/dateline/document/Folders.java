package io.dateline.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Finds the folders {@code config}, {@code events} and {@code seeds}: in the working folder, else beside the jar, else inside the
 * jar. The first folder of {@code events} or {@code seeds} counts as a whole, {@code config} file by file.
 */
@Component
public class Folders {

    private static final Logger LOG = LoggerFactory.getLogger(Folders.class);
    private static final Pattern YAML = Pattern.compile("(?i).+\\.ya?ml");

    private final PathMatchingResourcePatternResolver inside = new PathMatchingResourcePatternResolver();
    private final List<Path> beside;

    Folders() {
        this(List.of(Path.of(""), new ApplicationHome(Folders.class).getDir().toPath()));
    }

    /** @param beside where to look, before the jar */
    public Folders(List<Path> beside) {
        this.beside = beside;
    }

    /** Every file of the folder with that ending, in the order of their names; empty where there is none. */
    public List<TextFile> files(String folder, String ending) {
        Optional<Path> found = beside.stream()
                .map(home -> home.resolve(folder))
                .filter(Files::isDirectory)
                .findFirst();
        try {
            return found.isPresent() ? onDisk(folder, found.get(), ending) : inJar(folder, "*" + ending);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The folder " + folder + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * @param name that ends in .yml
     * @throws FileMistake where the file is neither on disk nor in the jar
     */
    public TextFile file(String folder, String name) {
        try {
            for (Path home : beside) {
                Path path = home.resolve(folder).resolve(name);
                Path misnamed = path.resolveSibling(name.replace(".yml", ".yaml"));
                if (Files.isRegularFile(misnamed)) {
                    throw misnamed(folder, misnamed, ".yml");
                }
                if (Files.isRegularFile(path)) {
                    return read(folder, path);
                }
            }
            return inJar(folder, name).stream()
                    .findFirst()
                    .orElseThrow(() -> new FileMistake(
                            folder + "/" + name,
                            1,
                            "The file is missing",
                            "Put it there, or start without a folder " + folder));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    folder + "/" + name + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static List<TextFile> onDisk(String folder, Path path, String ending) throws IOException {
        List<TextFile> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(path)) {
            for (Path entry : entries.sorted().toList()) {
                String name = entry.getFileName().toString();
                if (Files.isDirectory(entry) && !name.startsWith(".")) {
                    LOG.warn("{}/{} is a folder, and what is in it is not read", folder, name);
                } else if (Files.isRegularFile(entry) && isText(name, ending)) {
                    files.add(read(folder, entry));
                } else if (Files.isRegularFile(entry)
                        && isText(name, "")
                        && YAML.matcher(name).matches()) {
                    throw misnamed(folder, entry, ending);
                }
            }
        }
        return files;
    }

    /** Who wrote it means it to be read. */
    private static FileMistake misnamed(String folder, Path file, String ending) {
        return new FileMistake(
                folder + "/" + file.getFileName(),
                1,
                "The file would not be read: only those whose names end in " + ending + " are",
                "Rename it, or take it out of " + folder);
    }

    private static TextFile read(String folder, Path path) throws IOException {
        String name = folder + "/" + path.getFileName();
        try {
            return new TextFile(
                    name, path.toAbsolutePath().normalize().getParent().toString(), Files.readString(path));
        } catch (java.nio.charset.CharacterCodingException notText) {
            throw new FileMistake(name, 1, "The file is not UTF-8 text", "Save it as UTF-8");
        }
    }

    private List<TextFile> inJar(String folder, String pattern) throws IOException {
        List<TextFile> files = new ArrayList<>();
        for (Resource resource : inside.getResources("classpath*:" + folder + "/" + pattern)) {
            String name = String.valueOf(resource.getFilename());
            if (resource.isReadable() && isText(name, "")) {
                files.add(new TextFile(
                        folder + "/" + name, "inside the jar", resource.getContentAsString(StandardCharsets.UTF_8)));
            }
        }
        files.sort(Comparator.comparing(TextFile::name));
        return files;
    }

    /** The README of a folder describes its format and is not an entry. */
    private static boolean isText(String name, String ending) {
        return name.endsWith(ending) && !name.startsWith("README");
    }
}
