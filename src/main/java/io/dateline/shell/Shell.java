package io.dateline.shell;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code java -jar dateline.jar import FILE…}: what is told by words and not by options of the server. */
@Command(name = "dateline", description = "Commands to a Dateline.")
public final class Shell {

    private Shell() {}

    /**
     * A Dateline that runs within this process.
     *
     * @param url at which it answers
     */
    public record Within(String url, Runnable end) implements AutoCloseable {

        @Override
        public void close() {
            end.run();
        }
    }

    /** Whether these arguments are a command; otherwise they are for starting the server. */
    public static boolean isMeant(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals("import");
    }

    /**
     * @param start begins a Dateline on a data folder, within this process
     * @return 0 where all went well, 1 where a row was not taken, 2 where the call is wrong or nobody answers
     */
    public static int run(String[] arguments, Function<Path, Within> start) {
        return new CommandLine(new Shell())
                .addSubcommand(new ImportCommand(start))
                .setErr(new PrintWriter(System.err, true))
                .execute(arguments);
    }
}
