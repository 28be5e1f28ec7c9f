package io.dateline.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        System.out.println("Benchmark: " + options);
        try {
            new Benchmark(options).run();
        } finally {
            FileSystemUtils.deleteRecursively(options.work());
        }
    }

    private void run() throws Exception {
        if (options.wanted("B1")) {
            add(new Recording(options).measure());
        }
        if (options.wanted("B2")) {
            add(new Importing(options).measure());
        }
        if (options.wanted("B3", "B4")) {
            Path store = options.work().resolve("store");
            Store.fill(store, options);
            if (options.wanted("B3")) {
                add(new Replaying(options, store).measure());
            }
            if (options.wanted("B4")) {
                add(new Paging(options, store).measure());
            }
        }
        Report.print(figures);
        Report.write(figures, options);
    }

    private void add(List<Figure> some) {
        some.forEach(figure -> System.out.println(figure.line()));
        figures.addAll(some);
    }
}
