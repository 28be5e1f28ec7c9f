package io.dateline.shell;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code java -jar dateline.jar import FILE…}: what is told by words and not by options of the server. */
@Command(
        name = "java -jar dateline.jar",
        mixinStandardHelpOptions = true,
        description =
                "Without a command it starts the server, with what config/application.yml says or options like --server.port=8081.")
public final class Shell {

    private static final Pattern SETTING = Pattern.compile("--[a-zA-Z].*");
    private static final Set<String> ABOUT = Set.of("--help", "--version");

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

    /** Whether these arguments are a command, or meant as one; otherwise they are settings for starting the server. */
    public static boolean isMeant(String[] arguments) {
        return !Stream.of(arguments).allMatch(one -> SETTING.matcher(one).matches() && !ABOUT.contains(one));
    }

    /**
     * @param start begins a Dateline on a data folder, within this process
     * @return 0 where all went well, 1 where a row was not taken, 2 where the call is wrong or nobody answers
     */
    public static int run(String[] arguments, Function<Path, Within> start) {
        CommandLine line = new CommandLine(new Shell()).addSubcommand(new ImportCommand(start));
        line.getCommandSpec().versionProvider(() -> new String[] {"Dateline " + version()});
        return line.setErr(new PrintWriter(System.err, true))
                .setParameterExceptionHandler(Shell::wrong)
                .execute(arguments);
    }

    private static String version() {
        String version = Shell.class.getPackage().getImplementationVersion();
        return version == null ? "of a folder of classes" : version;
    }

    /** The mistake and its remedy alone: below all that could have been said nobody finds them. */
    private static int wrong(ParameterException mistake, String[] arguments) {
        CommandLine line = mistake.getCommandLine();
        PrintWriter errors = line.getErr();
        errors.println("dateline: " + mistake.getMessage());
        UnmatchedArgumentException.printSuggestions(mistake, errors);
        errors.println("'" + line.getCommandSpec().qualifiedName() + " --help' tells what can be said");
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }
}
