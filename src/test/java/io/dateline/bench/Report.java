package io.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What came of a run: a table for people, JSON for programs. */
final class Report {

    static final Path FOLDER = Path.of("target/bench");

    private static final Path FILE = FOLDER.resolve("results.json");

    private Report() {}

    static void print(List<Figure> figures) {
        System.out.println("\n" + Figure.header());
        figures.forEach(figure -> System.out.println(figure.line()));
    }

    static void write(List<Figure> figures, Options options) throws IOException {
        ObjectNode run = Api.JSON.createObjectNode();
        run.put("time", Instant.now().toString());
        run.put("developments", options.developments());
        run.put("rounds", options.rounds());
        machine().forEach(run::put);
        ArrayNode list = run.putArray("figures");
        for (Figure figure : figures) {
            ObjectNode one = list.addObject();
            one.put("id", figure.id());
            one.put("name", figure.name());
            one.put("unit", figure.unit());
            one.set("floor", Api.JSON.valueToTree(figure.rounds().floor()));
            one.set("dateline", Api.JSON.valueToTree(figure.rounds().dateline()));
            one.set("floorCpuMillis", Api.JSON.valueToTree(figure.rounds().floorCpu()));
            one.set("datelineCpuMillis", Api.JSON.valueToTree(figure.rounds().datelineCpu()));
            one.put("ratio", figure.ratio());
            one.put("goal", figure.goal());
            one.put("reached", figure.reached());
        }
        Files.writeString(FILE, run.toPrettyString() + "\n");
        System.out.println("\nAlso in " + FILE);
    }

    static Map<String, String> machine() throws IOException {
        String processor = Files.exists(Path.of("/proc/cpuinfo"))
                ? Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 2))
                        .findFirst()
                        .orElse("?")
                : "?";
        return Map.of(
                "machine",
                Runtime.getRuntime().availableProcessors() + " cores of " + processor,
                "java",
                Runtime.version().toString(),
                "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }
}
