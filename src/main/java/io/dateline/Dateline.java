package io.dateline;

import io.dateline.platform.FullMemory;
import io.dateline.shell.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts Dateline: a timeline backend for developments in the news. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Dateline {

    public static void main(String[] arguments) {
        if (Shell.isMeant(arguments)) {
            System.exit(Shell.run(arguments, Dateline::within));
        }
        Thread.setDefaultUncaughtExceptionHandler(new FullMemory());
        try {
            dateline().run(arguments);
        } catch (RuntimeException reportedAlready) {
            // A thread left behind would keep a process alive that does nothing any more.
            System.exit(1);
        }
    }

    /** One that runs in this process for as long as a command takes, and is asked by nobody else. */
    private static Shell.Within within(Path folder) {
        List<String> settings = new ArrayList<>(List.of(
                "--dateline.data-dir=" + folder,
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--logging.level.root=warn",
                "--logging.level.io.dateline=warn"));
        if (Files.exists(folder.resolve("dateline.mv.db"))) {
            // Its log has the words of its own files, and those that are found from here may be another Dateline's.
            settings.add("--dateline.load-files=false");
        }
        ConfigurableApplicationContext dateline = dateline().run(settings.toArray(String[]::new));
        String port = dateline.getEnvironment().getRequiredProperty("local.server.port");
        return new Shell.Within("http://127.0.0.1:" + port, dateline::close);
    }

    private static SpringApplication dateline() {
        SpringApplication dateline = new SpringApplication(Dateline.class);
        dateline.setDefaultProperties(Map.of("spring.config.location", configuration()));
        return dateline;
    }

    /** What is inside the jar, then the folder beside it, then the working folder; a later one takes precedence, line by line. */
    private static String configuration() {
        Path beside = new ApplicationHome(Dateline.class).getDir().toPath().resolve("config");
        return "classpath:/,classpath:/config/,optional:file:" + beside + "/,optional:file:./config/";
    }
}
