package io.dateline.imports;

import io.dateline.imports.BatchParameters.Batch;
import io.dateline.problem.InvalidInput;
import io.dateline.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a request's body as rows. */
@Component
class Bodies {

    private final ImportSettings settings;
    private final JsonMapper json;

    Bodies(ImportSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    /** What the request says, or its Content-Type. */
    static Format format(Batch batch, MediaType type) {
        if (batch.format() != null) {
            return batch.format();
        }
        return type.getType().equals("text") ? Format.CSV : Format.NDJSON;
    }

    /**
     * @param encoding the Content-Encoding
     * @param file what the file is called
     * @throws Problem where the body cannot be read as such
     */
    Rows rows(InputStream body, @Nullable String encoding, Format format, MediaType type, @Nullable String file)
            throws IOException {
        if (encoding != null && !encoding.equals("gzip") && !encoding.equals("identity")) {
            throw new InvalidInput("Content-Encoding", "must be gzip, or left out", encoding);
        }
        InputStream unpacked = "gzip".equals(encoding) ? Unpacked.of(body, settings) : body;
        InputStream text = Utf8.of(unpacked, type.getCharset());
        Lines lines = new Lines(text, (int) settings.maxLine().toBytes());
        return switch (format) {
            case NDJSON -> new JsonRows(lines, json);
            case CSV -> new CsvRows(lines, header -> new Columns(json, header));
            case ACLED -> foreign(lines, new Acled(json));
            case UCDP_GED -> foreign(lines, new UcdpGed(json, file));
            case GDELT_EVENTS -> new TabRows(lines, json, new GdeltEvents(json));
            case GDELT_MENTIONS -> new TabRows(lines, json, new GdeltMentions(json));
        };
    }

    private Rows foreign(Lines lines, Adapter adapter) throws IOException {
        return new CsvRows(lines, header -> new Sheet(json, adapter, header));
    }
}
