package io.dateline.imports;

import io.dateline.document.BindingErrors;
import io.dateline.imports.Lines.Line;
import io.dateline.problem.InvalidInput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One JSON object a line (NDJSON). Empty lines are passed over. */
class JsonRows implements Rows {

    /** What curl does with the line ends of a file is the mistake that is made most. */
    private static final String REMEDY =
            "send one object a line, whole, without [ ] and commas around them; curl keeps the line ends with"
                    + " --data-binary, not with -d";

    private final Lines lines;
    private final JsonMapper json;
    private @Nullable Line first;

    /** @throws InvalidInput where there is no row at all */
    JsonRows(Lines lines, JsonMapper json) throws IOException {
        this.lines = lines;
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        this.first = filled();
        if (first == null) {
            throw new InvalidInput("", "the body is empty: " + REMEDY, null);
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        Line line = first == null ? filled() : first;
        first = null;
        if (line == null) {
            return null;
        }
        return line.problem() == null ? row(line) : Row.wrong(line.number(), line.problem());
    }

    private @Nullable Line filled() throws IOException {
        Line line = lines.next();
        while (line != null && line.problem() == null && line.text().isBlank()) {
            line = lines.next();
        }
        return line;
    }

    private Row row(Line line) {
        try {
            JsonNode tree = json.readTree(line.text());
            return tree instanceof ObjectNode object
                    ? Row.of(line.number(), line.text().length(), object)
                    : wrong(line, "must be an object: " + REMEDY);
        } catch (JacksonException broken) {
            return wrong(line, "malformed JSON: " + BindingErrors.plain(broken) + "; " + REMEDY);
        }
    }

    private static Row wrong(Line line, String why) {
        return Row.wrong(line.number(), new InvalidInput("", why, line.text().strip()));
    }

    @Override
    public boolean ready() throws IOException {
        return first != null || lines.ready();
    }
}
