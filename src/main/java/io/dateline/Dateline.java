package io.dateline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Dateline: a timeline backend for developments in the news. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Dateline {

    public static void main(String[] arguments) {
        SpringApplication.run(Dateline.class, arguments);
    }
}
