package io.dateline.imports;

import io.dateline.document.BindingErrors;
import io.dateline.imports.Lines.Line;
import io.dateline.problem.InvalidInput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One JSON object a line (NDJSON). Empty lines are passed over. */
class JsonRows implements Rows {

    private final Lines lines;
    private final JsonMapper json;

    JsonRows(Lines lines, JsonMapper json) {
        this.lines = lines;
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    @Override
    public @Nullable Row next() throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (line.problem() != null) {
                return Row.wrong(line.number(), line.problem());
            }
            if (!line.text().isBlank()) {
                return row(line);
            }
        }
        return null;
    }

    private Row row(Line line) {
        try {
            JsonNode tree = json.readTree(line.text());
            return tree instanceof ObjectNode object
                    ? Row.of(line.number(), line.text().length(), object)
                    : Row.wrong(line.number(), new InvalidInput("", "must be an object", tree.toString()));
        } catch (JacksonException broken) {
            return Row.wrong(line.number(), new InvalidInput(List.of(BindingErrors.of(broken, null))));
        }
    }

    @Override
    public boolean ready() throws IOException {
        return lines.ready();
    }
}
