package io.dateline.shell;

import java.io.FileNotFoundException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A file as the body of a request.
 *
 * @param format of its rows, where its name does not say it
 */
record Upload(Path file, @Nullable String format) {

    private static final String PACKED = ".gz";

    /** @param told how many bytes are on their way */
    HttpRequest to(URI address, LongConsumer told) throws FileNotFoundException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", type())
                .POST(new CountedBody(HttpRequest.BodyPublishers.ofFile(file), told));
        return (isPacked() ? request.header("Content-Encoding", "gzip") : request).build();
    }

    private String type() {
        String packed = name();
        String name = isPacked() ? packed.substring(0, packed.length() - PACKED.length()) : packed;
        boolean table = format == null ? name.endsWith(".csv") || name.endsWith(".tsv") : !format.equals("ndjson");
        return table ? "text/csv" : "application/x-ndjson";
    }

    private boolean isPacked() {
        return name().endsWith(PACKED);
    }

    private String name() {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
