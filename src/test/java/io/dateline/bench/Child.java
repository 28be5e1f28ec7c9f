package io.dateline.bench;

import io.dateline.Dateline;
import io.dateline.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own: Dateline as it is run, or a floor. */
final class Child implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/api/v1,");
    private static final Duration START = Duration.ofMinutes(30);

    private final Process process;
    private final Path output;
    private final String address;

    private Child(Process process, Path output) throws IOException, InterruptedException {
        this.process = process;
        this.output = output;
        this.address = awaitAddress();
    }

    /** Dateline in that folder, without the developments that it brings along. */
    static Child dateline(Path folder, Options options, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--dateline.load-files=false"));
        all.addAll(List.of(arguments));
        return start(Dateline.class, folder, options, all.toArray(String[]::new));
    }

    static Child start(Class<?> main, Path folder, Options options, String... arguments)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> machine = new ArrayList<>(List.of("-Xmx512m"));
        if (options.quick()) {
            machine.addAll(JavaProcess.brief());
        }
        if (options.jfr()) {
            String name = main.getSimpleName() + "-" + System.currentTimeMillis() + ".jfr";
            machine.add("-XX:StartFlightRecording=settings=profile,filename="
                    + Path.of("target/bench", name).toAbsolutePath());
        }
        Path output = Files.createTempFile(folder, "output", ".log");
        ProcessBuilder builder =
                JavaProcess.of(machine, main, List.of(arguments)).directory(folder.toFile());
        builder.environment().remove("DATELINE_DATA_DIR");
        builder.redirectOutput(output.toFile());
        return new Child(builder.start(), output);
    }

    private String awaitAddress() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            Matcher found = ADDRESS.matcher(Files.readString(output));
            if (found.find()) {
                return found.group(1);
            }
            Thread.sleep(5);
        }
        process.destroyForcibly();
        throw new IllegalStateException("It did not start:\n" + Files.readString(output));
    }

    /** Nanoseconds of processor time. */
    long cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    /** Memory that it holds; 0 where the system does not tell. */
    long residentBytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    Rounds.Side side(Rounds.Round round) {
        return new Rounds.Side(round, this::cpu);
    }

    Api api() {
        return new Api(address);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
    }
}
