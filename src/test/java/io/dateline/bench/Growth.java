package io.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Draws how what one item takes grows with the number of developments, as times of what it takes at the smallest. */
final class Growth {

    private static final Path FILE = Report.FOLDER.resolve("growth.svg");
    private static final List<String> IDS = List.of("B3", "B4", "B5", "B6", "B7", "B11");
    private static final List<String> COLOURS =
            List.of("#1b6ca8", "#c4572e", "#3c8d5a", "#8a5aa8", "#a8892b", "#555555");
    private static final int LEFT = 60;
    private static final int TOP = 40;
    private static final int WIDTH = 520;
    private static final int HEIGHT = 300;
    private static final double[] MARKS = {0.25, 0.5, 1, 2, 4, 8, 16};

    private final SortedMap<Integer, List<Figure>> sizes;

    private Growth(SortedMap<Integer, List<Figure>> sizes) {
        this.sizes = sizes;
    }

    static void write(Map<Integer, List<Figure>> sizes) throws IOException {
        Files.writeString(FILE, new Growth(new TreeMap<>(sizes)).chart());
        System.out.println("The chart is " + FILE);
    }

    /** By id and number of developments: the time for an item, or for the whole start. */
    private Map<String, SortedMap<Integer, Double>> costs() {
        Map<String, SortedMap<Integer, Double>> costs = new LinkedHashMap<>();
        for (String id : IDS) {
            sizes.forEach((developments, figures) -> figures.stream()
                    .filter(figure -> figure.id().equals(id))
                    .forEach(figure ->
                            costs.computeIfAbsent(id, none -> new TreeMap<>()).put(developments, figure.cost())));
        }
        return costs;
    }

    private String chart() {
        List<String> parts = new ArrayList<>();
        parts.add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 680 400\" font-family=\"sans-serif\""
                + " font-size=\"12\"><rect width=\"680\" height=\"400\" fill=\"white\"/>");
        parts.add(text(LEFT, 20, "What one item takes, as times of what it takes with the fewest developments"));
        for (double mark : MARKS) {
            parts.add(line(LEFT, y(mark), LEFT + WIDTH, y(mark), "#ddd", 1));
            parts.add(text(14, y(mark) + 4, mark + " ×"));
        }
        for (int developments : sizes.keySet()) {
            parts.add(text(x(developments) - 20, TOP + HEIGHT + 20, "%,d".formatted(developments)));
        }
        int colour = 0;
        for (Map.Entry<String, SortedMap<Integer, Double>> of : costs().entrySet()) {
            parts.addAll(curve(of.getKey(), of.getValue(), COLOURS.get(colour++ % COLOURS.size())));
        }
        parts.add("</svg>");
        return String.join("\n", parts) + "\n";
    }

    private List<String> curve(String id, SortedMap<Integer, Double> costs, String colour) {
        List<String> parts = new ArrayList<>();
        double first = costs.get(costs.firstKey());
        Integer before = null;
        for (int developments : costs.keySet()) {
            if (before != null) {
                double from = y(costs.get(before) / first);
                parts.add(line(x(before), from, x(developments), y(costs.get(developments) / first), colour, 2));
            }
            before = developments;
        }
        parts.add(text(x(costs.lastKey()) + 8, y(costs.get(costs.lastKey()) / first) + 4, id)
                .replace("<text", "<text fill=\"" + colour + "\""));
        return parts;
    }

    private double x(int developments) {
        double from = Math.log(sizes.firstKey());
        return LEFT + 20 + (WIDTH - 60) * (Math.log(developments) - from) / (Math.log(sizes.lastKey()) - from);
    }

    private static double y(double times) {
        double from = Math.log(MARKS[0]);
        double to = Math.log(MARKS[MARKS.length - 1]);
        double bounded = Math.min(MARKS[MARKS.length - 1], Math.max(MARKS[0], times));
        return TOP + HEIGHT * (1 - (Math.log(bounded) - from) / (to - from));
    }

    private static String line(double x, double y, double toX, double toY, String colour, int width) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%d\"/>",
                x,
                y,
                toX,
                toY,
                colour,
                width);
    }

    private static String text(double x, double y, String words) {
        return String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\">%s</text>", x, y, words);
    }
}
