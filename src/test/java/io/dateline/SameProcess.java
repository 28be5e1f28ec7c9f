package io.dateline;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import io.dateline.document.Folders;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Dateline in the process of the tests as if it were one of its own: it ends when it is told to, but cannot be killed. */
final class SameProcess extends Process {

    private final FileAppender<ILoggingEvent> output = new FileAppender<>();
    private final ConfigurableApplicationContext dateline;

    /** @param folder stands for the one it would be started in, which a process cannot change */
    SameProcess(Path folder, Path output, List<String> arguments) {
        SpringApplication application = new SpringApplication(Dateline.class);
        application.addInitializers(context -> {
            List<Path> beside = List.of(folder, Path.of("target", "classes").toAbsolutePath());
            ((GenericApplicationContext) context).registerBean("folders", Folders.class, () -> new Folders(beside));
            write(output);
        });
        List<String> all = new ArrayList<>(arguments);
        all.add("--spring.config.location=classpath:/,classpath:/config/,optional:file:" + folder.resolve("config")
                + "/");
        if (arguments.stream().noneMatch(given -> given.startsWith("--dateline.data-dir="))) {
            all.add("--dateline.data-dir=" + folder.resolve("data"));
        }
        dateline = application.run(all.toArray(String[]::new));
    }

    private void write(Path file) {
        Logger all = all();
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(all.getLoggerContext());
        lines.setPattern("%msg%n%ex");
        lines.start();
        output.setContext(all.getLoggerContext());
        output.setFile(file.toString());
        output.setEncoder(lines);
        output.start();
        all.addAppender(output);
    }

    private static Logger all() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Override
    public void destroy() {
        dateline.close();
        all().detachAppender(output);
        output.stop();
    }

    @Override
    public Process destroyForcibly() {
        throw new UnsupportedOperationException("Start it as a process of its own to kill it");
    }

    @Override
    public boolean isAlive() {
        return dateline.isActive();
    }

    @Override
    public int waitFor() {
        return exitValue();
    }

    /** There is none, but whoever waits for the end asks for it. */
    @Override
    public int exitValue() {
        if (isAlive()) {
            throw new IllegalThreadStateException();
        }
        return 0;
    }

    @Override
    public InputStream getInputStream() {
        return InputStream.nullInputStream();
    }

    @Override
    public InputStream getErrorStream() {
        return InputStream.nullInputStream();
    }

    @Override
    public OutputStream getOutputStream() {
        return OutputStream.nullOutputStream();
    }
}
