package io.dateline.document;

import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jackson.JsonNodeDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads documents as trees. An exponent that no figure can have is malformed like any other mistake: Jackson lets what BigDecimal
 * says of it through as it is.
 */
@Component
public final class Trees extends SimpleModule {

    public Trees() {
        super("trees");
        addDeserializer(JsonNode.class, new Reader());
    }

    private static final class Reader extends StdDeserializer<JsonNode> {

        private final ValueDeserializer<?> trees = JsonNodeDeserializer.getDeserializer(JsonNode.class);

        Reader() {
            super(JsonNode.class);
        }

        @Override
        public JsonNode deserialize(JsonParser parser, DeserializationContext context) {
            try {
                return (JsonNode) trees.deserialize(parser, context);
            } catch (ArithmeticException | NumberFormatException noFigure) {
                throw new StreamReadException(parser, "A figure has an exponent that is too large", noFigure);
            }
        }

        @Override
        public JsonNode getNullValue(DeserializationContext context) {
            return (JsonNode) trees.getNullValue(context);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return trees.getAbsentValue(context);
        }
    }
}
