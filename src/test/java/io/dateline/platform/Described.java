package io.dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds answers against what /openapi.json says of them. */
final class Described {

    private final JsonNode api;

    Described(JsonNode api) {
        this.api = api;
    }

    /** @param template the path as the document has it, behind /api/v1 */
    void hold(String method, String template, Answer answer) {
        String call = method + " " + template + " " + answer.status();
        JsonNode responses =
                api.path("paths").path("/api/v1" + template).path(method).path("responses");
        assertThat(responses.propertyNames()).as(call).contains("" + answer.status());
        JsonNode content = responses.path("" + answer.status()).path("content");
        if (answer.body().length == 0) {
            return;
        }
        String type = answer.header("Content-Type").replaceFirst(";.*", "");
        assertThat(content.propertyNames()).as(call).contains(type);
        List<String> wrong = new ArrayList<>();
        for (String document : type.contains("ndjson") ? answer.text().split("\n") : new String[] {answer.text()}) {
            compare("", Example.JSON.readTree(document), content.path(type).path("schema"), wrong);
        }
        assertThat(wrong).as(call).isEmpty();
    }

    private void compare(String path, JsonNode value, JsonNode schema, List<String> wrong) {
        if (schema.isMissingNode()) {
            wrong.add(path + " has no schema");
        } else if (schema.has("$ref")) {
            compare(path, value, api.at(schema.path("$ref").asString().substring(1)), wrong);
        } else if (schema.has("oneOf")) {
            if (schema.path("oneOf").valueStream().noneMatch(one -> fits(value, one))) {
                wrong.add(path + " is none of " + schema);
            }
        } else if (value.isObject()) {
            object(path, value, schema, wrong);
        } else if (value.isArray()) {
            if (schema.has("items")) {
                value.forEach(item -> compare(path + "[]", item, schema.path("items"), wrong));
            } else if (schema.has("type")) {
                wrong.add(path + " is a list, not " + schema);
            }
        } else if (schema.has("type") && !value.isNull() && !isOf(schema.path("type"), value)) {
            wrong.add(path + " is " + value + ", not " + schema);
        } else if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            wrong.add(path + " is " + value + ", none of " + schema.path("enum"));
        }
    }

    private boolean fits(JsonNode value, JsonNode schema) {
        List<String> wrong = new ArrayList<>();
        compare("", value, schema, wrong);
        return wrong.isEmpty();
    }

    private void object(String path, JsonNode value, JsonNode schema, List<String> wrong) {
        if (schema.isEmpty()) {
            return; // Anything.
        }
        if (schema.has("type") && !schema.path("type").toString().contains("object")) {
            wrong.add(path + " is an object, not " + schema.path("type"));
        }
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                wrong.add(path + "." + name.asString() + " is not there");
            }
        });
        value.propertyStream().forEach(field -> {
            JsonNode others = schema.path("additionalProperties");
            JsonNode described = schema.path("properties").path(field.getKey());
            if (!described.isMissingNode() || others.isObject()) {
                compare(
                        path + "." + field.getKey(),
                        field.getValue(),
                        described.isMissingNode() ? others : described,
                        wrong);
            } else {
                wrong.add(path + "." + field.getKey() + " is not described");
            }
        });
    }

    private static boolean isOf(JsonNode types, JsonNode value) {
        String actual = value.isString() ? "string" : value.isBoolean() ? "boolean" : "number";
        return (types.isArray() ? types.valueStream() : java.util.stream.Stream.of(types))
                .map(JsonNode::asString)
                .anyMatch(type -> type.equals(actual) || type.equals("integer") && value.isIntegralNumber());
    }
}
