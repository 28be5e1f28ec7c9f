package io.dateline.platform;

import io.dateline.log.Log;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of the start: where to go now. */
@Component
class Ready {

    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    private final Log log;
    private final DatelineSettings settings;

    Ready(Log log, DatelineSettings settings) {
        this.log = log;
        this.settings = settings;
    }

    /** Without what may follow a question mark: a password, say. */
    private String place(Environment environment) {
        String server = environment.getProperty("spring.datasource.url");
        return server == null ? settings.dataFolder().toString() : server.replaceFirst("\\?.*", "");
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            Environment environment = ready.getApplicationContext().getEnvironment();
            String host = environment.getProperty("server.address", "127.0.0.1");
            LOG.info(
                    "Ready in {} s: {} events in {}. API http://{}:{}/api/v1, docs http://{}:{}/docs",
                    ready.getTimeTaken().toMillis() / 1000.0,
                    log.head(),
                    place(environment),
                    host,
                    web.getWebServer().getPort(),
                    host,
                    web.getWebServer().getPort());
        }
    }
}
