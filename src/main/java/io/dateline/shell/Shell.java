package io.dateline.shell;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code java -jar dateline.jar import FILE…}: what is told by words and not by options of the server. */
@Command(name = "dateline", subcommands = ImportCommand.class, description = "Commands to a Dateline that runs.")
public final class Shell {

    private Shell() {}

    /** Whether these arguments are a command; otherwise they are for starting the server. */
    public static boolean isMeant(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals("import");
    }

    /** @return 0 where all went well, 1 where a row was not taken, 2 where the call is wrong or nobody answers */
    public static int run(String[] arguments) {
        return new CommandLine(new Shell())
                .setErr(new PrintWriter(System.err, true))
                .execute(arguments);
    }
}
