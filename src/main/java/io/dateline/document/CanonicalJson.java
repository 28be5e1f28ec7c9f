package io.dateline.document;

import java.math.BigDecimal;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in the one form that is hashed, as RFC 8785 has it: the fields of every object sorted by name, no white space, texts escaped
 * no more than needed, figures without zeros at their end. Unlike there, a figure of many digits keeps them all, and is written out
 * where its exponent is below 100.
 */
public final class CanonicalJson {

    private static final int WRITTEN_OUT = 100;
    private static final int MOST_DIGITS = 1_000_000_000;

    /** Of names, values and brackets: a tree of so many takes a hundred times the memory of their letters. */
    private static final long MOST_TOKENS = 500_000;

    private static final JsonMapper EXACT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new Trees())
            .build();

    private CanonicalJson() {}

    /** @param document JSON in UTF-8, in any form */
    public static String of(byte[] document) {
        return of(EXACT.readTree(document));
    }

    /** The document with every figure as it stands. */
    public static JsonNode read(String document) {
        return EXACT.readTree(document);
    }

    public static String of(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), of(member.getValue())));
            return object(members);
        }
        if (node.isArray()) {
            StringJoiner elements = new StringJoiner(",", "[", "]");
            node.forEach(element -> elements.add(of(element)));
            return elements.toString();
        }
        return node.isNumber()
                ? figure(node.decimalValue())
                : node.isString() ? text(node.stringValue()) : node.toString();
    }

    /** @param members canonical values by name; sorted by code units (RFC 8785, section 3.2.3), as a plain TreeMap does */
    public static String object(Map<String, String> members) {
        StringBuilder object = new StringBuilder("{");
        new TreeMap<>(members).forEach((name, value) -> {
            object.append(object.length() == 1 ? "" : ",");
            object.append(text(name)).append(':').append(value);
        });
        return object.append('}').toString();
    }

    private static String figure(BigDecimal figure) {
        if (Math.abs((long) figure.scale()) > MOST_DIGITS) {
            return figure.toString(); // Without its zeros it might be more than can be written.
        }
        BigDecimal shortest = figure.stripTrailingZeros();
        return Math.abs(shortest.scale()) < WRITTEN_OUT ? shortest.toPlainString() : shortest.toString();
    }

    /** RFC 8785, section 3.2.2.2. */
    public static String text(String value) {
        StringBuilder text = new StringBuilder(value.length() + 2).append('"');
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (letter < ' ') {
                        text.append(String.format("\\u%04x", (int) letter));
                    } else {
                        text.append(letter);
                    }
                }
            }
        }
        return text.append('"').toString();
    }

    /** In hexadecimal. */
    public static String sha256(String canonical) {
        return DigestUtils.sha256Hex(canonical);
    }
}
