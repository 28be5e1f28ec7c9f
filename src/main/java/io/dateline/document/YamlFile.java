package io.dateline.document;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** A YAML document as a tree that remembers the line of every value, by its path: {@code [3].participants[0].actor}. */
public final class YamlFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String name;
    private final int firstLine;
    private final Map<String, Integer> lines = new HashMap<>();
    private final JsonNode root;

    public YamlFile(TextFile file) {
        this(file.name(), file.text(), 1);
    }

    /** @param firstLine the line of the file at which the text begins, counted from 1 */
    public YamlFile(String name, String text, int firstLine) {
        this.name = name;
        this.firstLine = firstLine;
        try (JsonParser parser = YAML.createParser(text)) {
            root = parser.nextToken() == null ? JsonNodeFactory.instance.missingNode() : read(parser, "");
            if (parser.nextToken() != null) {
                throw new FileMistake(
                        name,
                        firstLine - 1 + parser.currentTokenLocation().getLineNr(),
                        "A second YAML document begins here, which would not be read",
                        "Take out the line '---' before it");
            }
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNr());
            throw new FileMistake(
                    name,
                    firstLine - 1 + line,
                    "Not YAML: " + broken.getOriginalMessage(),
                    "Mend the line or the one before");
        }
    }

    public String name() {
        return name;
    }

    public JsonNode root() {
        return root;
    }

    /**
     * The entries of a file that is a list of them; an empty file has none.
     *
     * @throws FileMistake where it is something else
     */
    public JsonNode list() {
        if (!root.isArray() && !root.isMissingNode()) {
            throw new FileMistake(name, line(""), "The file is not a list", "Begin each entry with '- id: …'");
        }
        return root;
    }

    /** The line of the value at that path, or of the nearest one around it. */
    public int line(String path) {
        for (String at = path; !at.isEmpty(); at = around(at)) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return lines.getOrDefault("", firstLine);
    }

    private static String around(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    private JsonNode read(JsonParser parser, String path) {
        lines.put(path, firstLine - 1 + parser.currentTokenLocation().getLineNr());
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                parser.nextToken();
                object.set(field, read(parser, path.isEmpty() ? field : path + "." + field));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(read(parser, path + "[" + array.size() + "]"));
            }
            return array;
        }
        if (((YAMLParser) parser).isCurrentAlias()) {
            throw new FileMistake(
                    name,
                    lines.get(path),
                    "An alias, '*" + parser.getString() + "', which is not followed",
                    "Write out what it stands for");
        }
        return scalar(parser, token);
    }

    private static JsonNode scalar(JsonParser parser, JsonToken token) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (token) {
            case VALUE_NULL -> nodes.nullNode();
            case VALUE_TRUE, VALUE_FALSE -> nodes.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            default -> nodes.stringNode(parser.getString());
        };
    }
}
