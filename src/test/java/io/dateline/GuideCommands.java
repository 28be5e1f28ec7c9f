package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Gives the commands of the guides, one after the other, and compares what they show. */
class GuideCommands {

    private static final Pattern LEFT_OUT = Pattern.compile("…|\\n|  +");
    private static final Pattern TOOL = Pattern.compile("\\| *\\n? *(\\w+)");
    private static final Map<String, Boolean> THERE = new ConcurrentHashMap<>();

    private final RealDateline dateline;
    private final Path folder;
    private String before = "";

    /** @param folder in which files are written */
    GuideCommands(RealDateline dateline, Path folder) {
        this.dateline = dateline;
        this.folder = folder;
    }

    static boolean isThere(String tool) {
        return THERE.computeIfAbsent(tool, name -> {
            try {
                return new ProcessBuilder("sh", "-c", "command -v " + name)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException noShell) {
                return false;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }

    /** All must go well, but for a last one of which a refusal is shown. */
    void check(Guide.Block block) {
        List<GuideCommand> commands = GuideCommand.all(block.commands());
        for (int index = 0; index < commands.size(); index++) {
            check(commands.get(index), index == commands.size() - 1 ? block.shown() : "");
        }
    }

    /** A read is repeated for a while, as a reader would repeat the one that tells how far a replay has come. */
    private void check(GuideCommand command, String shown) {
        if (command.isStream()) {
            follow(command, shown);
        } else if (command.method().equals("GET")) {
            String last = before;
            Awaitility.await().atMost(10, TimeUnit.SECONDS).untilAsserted(() -> once(command, shown, last));
        } else {
            once(command, shown, before);
        }
    }

    private void once(GuideCommand command, String shown, String last) {
        HttpResponse<String> answer = dateline.send(
                command.method(),
                command.path(),
                command.body(),
                command.headers().toArray(String[]::new));
        if (!shown.startsWith("HTTP/1.1 4")) {
            assertThat(answer.statusCode())
                    .as("%s%nanswered%n%s", command, answer.body())
                    .isLessThan(400);
        }
        if (!shown.startsWith("HTTP/1.1")) {
            before = answer.body();
        } else {
            before = "HTTP/1.1 " + answer.statusCode() + "\n";
            for (String name : List.of("Location", "ETag", "Content-Type")) {
                answer.headers().firstValue(name).ifPresent(value -> before += name + ": " + value + "\n");
            }
            before += answer.body();
        }
        String pipe = command.pipe();
        if (pipe.isEmpty()
                || !Guide.all(TOOL, pipe.replaceAll("'[^']*'", "")).stream().allMatch(GuideCommands::isThere)) {
            assertShown(before, command, pipe.contains("jq") || pipe.isEmpty() ? shown : "");
            return;
        }
        String said = piped(answer.body(), pipe);
        if (!shown.isEmpty()) {
            assertSame(said, command, shown);
        }
        if (pipe.contains("sha256sum")) {
            assertThat(last).as(command.toString()).contains("sha256:" + said.split(" ")[0]);
        }
    }

    private void follow(GuideCommand command, String shown) {
        StringBuilder told = new StringBuilder();
        try (Sse stream = dateline.stream(command.path())) {
            for (Sse.Event event = stream.next(); event != null; event = stream.next()) {
                told.append("id: ").append(event.place()).append("\nevent: ").append(event.type());
                told.append("\ndata: ").append(event.data()).append("\n\n");
                if (lacking(told.toString(), shown) == null) {
                    return;
                }
            }
        }
        assertShown(told.toString(), command, shown);
    }

    private String piped(String body, String pipe) {
        try {
            Path input = Files.writeString(folder.resolve("answer"), body);
            Path output = folder.resolve("output");
            Process process = new ProcessBuilder("sh", "-c", "cat " + pipe)
                    .directory(folder.toFile())
                    .redirectInput(input.toFile())
                    .redirectOutput(output.toFile())
                    .redirectErrorStream(true)
                    .start();
            int code = process.waitFor();
            String said = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(code).as("%s%nsaid%n%s", pipe, said).isZero();
            return said;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** To the letter, unless something of it is left out. */
    private static void assertSame(String said, GuideCommand command, String shown) {
        if (shown.contains("…")) {
            assertShown(said, command, shown);
        } else {
            assertThat(said).as(command.toString()).isEqualTo(shown);
        }
    }

    private static void assertShown(String answer, GuideCommand command, String shown) {
        assertThat(lacking(answer, shown))
                .as("what lacks where%n%s%nanswered%n%s", command, answer)
                .isNull();
    }

    /** The first piece of what is shown that does not come after the others; null where all of it comes. */
    private static String lacking(String answer, String shown) {
        int at = 0;
        for (String piece : LEFT_OUT.split(shown)) {
            at = answer.indexOf(piece.strip(), at);
            if (at < 0) {
                return piece;
            }
        }
        return null;
    }
}
