package io.dateline.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;

/** Measures what is wanted, and fails where an answer is wrong; how fast it is fails nothing. See {@link Options}. */
final class Benchmark {

    private final Options options;
    private final List<Figure> figures = new ArrayList<>();

    private Benchmark(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.read();
        FileSystemUtils.deleteRecursively(options.work());
        Files.createDirectories(options.work());
        Files.createDirectories(Report.FOLDER);
        System.out.println("Benchmark: " + options);
        try {
            new Benchmark(options).run();
        } finally {
            FileSystemUtils.deleteRecursively(options.work());
        }
    }

    private void run() throws Exception {
        if (options.wanted("B1", "B2", "B8")) {
            written();
        }
        if (options.wanted("B3", "B4", "B5", "B6", "B7", "B9", "B10", "B11")) {
            Map<Integer, List<Figure>> sizes = new TreeMap<>();
            for (int developments : options.growth()) {
                Options smaller = options.with(developments, options.work().resolve("growth-" + developments));
                System.out.printf("%nWith %,d developments%n", developments);
                sizes.put(developments, add(stored(smaller), false));
            }
            System.out.printf("%nWith %,d developments%n", options.developments());
            sizes.put(options.developments(), add(stored(options), true));
            if (sizes.size() > 1) {
                Growth.write(sizes);
            }
        }
        Report.print(figures);
        Report.write(figures, options);
    }

    private void add(List<Figure> some) {
        add(some, true);
    }

    private List<Figure> add(List<Figure> some, boolean report) {
        some.forEach(figure -> System.out.println(figure.line()));
        if (report) {
            figures.addAll(some);
        }
        return some;
    }

    /** What writes, to a Dateline that begins empty. */
    private void written() throws Exception {
        try (Child dateline = Child.dateline(options.work().resolve("fresh"), options)) {
            Store.register(dateline.api());
            dateline.api().awaitShown(new Progress("Words"));
            if (options.wanted("B1")) {
                add(new Recording(options, dateline).measure());
            }
            if (options.wanted("B2")) {
                add(new Importing(options, dateline).measure());
            }
            if (options.wanted("B8")) {
                add(new Following(options, dateline).measure());
            }
        }
    }

    /** What reads or rebuilds what is there. */
    private static List<Figure> stored(Options options) throws Exception {
        Path store = options.store() == null ? options.work().resolve("store") : options.store();
        Store.Filled filled = Store.filled(store, options);
        List<Figure> figures = new ArrayList<>();
        if (options.wanted("B9")) {
            int developments = options.developments();
            figures.add(Storage.figure(
                    "B9", "disk a development, at the end of a load", store, filled.bytes(), developments, 4.0));
            figures.add(Storage.figure(
                    "B9c",
                    "disk a development, after a quiet while, closed",
                    store,
                    Storage.bytes(store),
                    developments,
                    4.0));
            double megabytes = filled.residentBytes() / 1048576.0;
            Rounds memory = new Rounds(List.of(), List.of(megabytes), List.of(), List.of());
            figures.add(Figure.time("B9m", "memory of the process, 512 MiB of heap", "MiB", memory, null));
        }
        if (options.wanted("B3")) {
            figures.addAll(new Replaying(options, store).measure());
        }
        if (options.wanted("B4", "B5", "B6")) {
            figures.addAll(new Paging(options, store, filled.head()).measure());
        }
        if (options.wanted("B7")) {
            figures.addAll(new Starting(options, store).measure());
        }
        if (options.wanted("B11")) {
            figures.addAll(new Searching(options, store).measure());
        }
        if (options.wanted("B10")) {
            figures.addAll(new Undisturbed(options, store).measure());
        }
        return figures;
    }
}
