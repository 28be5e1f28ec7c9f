package io.dateline.node;

import io.dateline.Dateline;
import io.dateline.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A Dateline in the process of the tests, with settings of its own. */
record Running(ServletWebServerApplicationContext context, Http http) implements AutoCloseable {

    static Running start(Map<String, String> settings, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.addAll(List.of(more));
        ServletWebServerApplicationContext context = (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(Dateline.class).run(arguments.toArray(String[]::new));
        return new Running(context, new Http(context.getWebServer().getPort()));
    }

    @Override
    public void close() {
        context.close();
    }
}
