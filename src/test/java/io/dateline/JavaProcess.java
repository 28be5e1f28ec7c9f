package io.dateline;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A process of its own with the classes of this one, for what cannot be tried in this one: to be killed, or to run out of memory. */
public final class JavaProcess {

    private JavaProcess() {}

    /**
     * Not started yet; what it says as a mistake comes with the rest.
     *
     * @param options of the machine, as {@code -Xmx48m}
     */
    public static ProcessBuilder of(List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(options);
        // The machine takes an archive of classes only where the class path begins as it did when that was made.
        command.addAll(
                List.of("-cp", libraries() + File.pathSeparator + classPath(Files::isDirectory), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** Options for one that soon ends: most of a start goes into reading classes, and into compiling what then hardly runs. */
    public static List<String> brief() {
        return List.of("-XX:TieredStopAtLevel=1", ClassArchive.option());
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static String libraries() {
        return classPath(Files::isRegularFile);
    }

    /** Whole paths, for one that runs in another folder. Surefire's own class path has nothing but a file that names the others. */
    private static String classPath(Predicate<Path> wanted) {
        String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(own.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(wanted)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
