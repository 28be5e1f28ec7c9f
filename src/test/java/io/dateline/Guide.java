package io.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The README, or a guide beside it. */
record Guide(Path file, String text) {

    /** Each goes on where the one before ends; the others need only that. */
    private static final List<Path> FIRST =
            List.of(Path.of("README.md"), Path.of("src/guide/tour.md"), Path.of("src/guide/imports.md"));

    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern COMMANDS = Pattern.compile("```sh\\n([^`]*)```\\n(?:```\\w+\\n([^`]*)```)?");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern ALONE = Pattern.compile("\\|.*|#.*|");
    private static final Pattern ITEM = Pattern.compile(" *([-*]|\\d+\\.) .*");

    /**
     * Commands, and what is shown of the answer to the last one.
     *
     * @param shown empty where nothing is
     */
    record Block(String commands, String shown) {}

    static List<Guide> all() {
        try (Stream<Path> files = Files.list(Path.of("src/guide"))) {
            return Stream.concat(Stream.of(FIRST.get(0)), files)
                    .sorted(Comparator.comparing((Path file) -> Math.floorMod(FIRST.indexOf(file), FIRST.size() + 1))
                            .thenComparing(file -> file))
                    .map(file -> new Guide(file, read(file)))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Guide readme() {
        return all().get(0);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    List<String> all(Pattern pattern) {
        return all(pattern, text);
    }

    List<Block> commands() {
        return COMMANDS.matcher(text)
                .results()
                .map(found -> new Block(found.group(1), found.group(2) == null ? "" : found.group(2)))
                .filter(block -> block.commands().startsWith("curl ")
                        && block.commands().contains("http://localhost:8080/api/v1"))
                .toList();
    }

    /** What stands under a heading of the second level. */
    String section(String heading) {
        return text.split("\n## " + heading + "\n")[1].split("\n## ")[0];
    }

    /** The first one in that language; empty where there is none. */
    String block(String language) {
        Matcher found = Pattern.compile("(?s)```" + language + "\\n(.*?)```").matcher(text);
        return found.find() ? found.group(1) : "";
    }

    /** Of lists, each item is one. */
    List<List<String>> paragraphs() {
        List<List<String>> paragraphs = new ArrayList<>();
        boolean goesOn = false;
        for (String line : FENCED.matcher(text).replaceAll("").lines().toList()) {
            if (ALONE.matcher(line).matches()) {
                goesOn = false;
            } else {
                if (!goesOn || ITEM.matcher(line).matches()) {
                    paragraphs.add(new ArrayList<>());
                }
                paragraphs.get(paragraphs.size() - 1).add(line);
                goesOn = true;
            }
        }
        return paragraphs;
    }

    boolean leadsSomewhere(String link) {
        String path = link.replaceFirst("#.*", "");
        Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        return Files.exists(target)
                && (!link.contains("#")
                        || new Guide(target, read(target)).anchors().contains(link.replaceFirst(".*#", "")));
    }

    /** As GitHub makes them of headings. */
    private List<String> anchors() {
        return all(HEADING).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
