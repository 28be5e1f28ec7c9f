package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What came back. */
public record Answer(int status, HttpHeaders headers, byte[] body) {

    public Answer expect(int wanted) {
        assertThat(status).as(text()).isEqualTo(wanted);
        return this;
    }

    /** A problem document of that status and type. */
    public Answer expectProblem(int wanted, String type) {
        expect(wanted);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(json().path("type").asString()).isEqualTo("/problems/" + type);
        assertThat(json().path("status").asInt()).isEqualTo(wanted);
        assertThat(json().path("title").asString()).isNotBlank();
        assertThat(json().path("detail").asString()).isNotBlank();
        return this;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return Example.JSON.readTree(body);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public long position() {
        return Long.parseLong(header("Dateline-Position"));
    }

    /** The ids of a page's entries. */
    public List<String> ids() {
        return texts(json().path("items"), "id");
    }

    /** The refused fields of a problem. */
    public List<String> fields() {
        return texts(json().path("errors"), "field");
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }

    /** Where a Link header leads, as what follows /api/v1; empty where there is no such link. */
    public String link(String relation) {
        Matcher link = Pattern.compile("<[^>]*/api/v1([^>]*)>; rel=\"" + relation + "\"")
                .matcher(header("Link"));
        return link.find() ? link.group(1) : "";
    }

    /** This page and all that follow by its links of that relation. */
    public Stream<Answer> walk(Http http, String relation) {
        return Stream.iterate(
                this,
                page -> page != null,
                page -> page.link(relation).isEmpty()
                        ? null
                        : http.get(page.link(relation)).expect(200));
    }
}
