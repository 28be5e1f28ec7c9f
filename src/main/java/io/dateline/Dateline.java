package io.dateline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Dateline: a timeline backend for developments in the news. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Dateline {

    public static void main(String[] arguments) {
        try {
            SpringApplication.run(Dateline.class, arguments);
        } catch (RuntimeException reportedAlready) {
            // A thread left behind would keep a process alive that does nothing any more.
            System.exit(1);
        }
    }
}
