package io.dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.HttpTest;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DocsTests extends HttpTest {

    private String ask(String path) {
        return http.raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    }

    @Test
    void the_front_door_leads_to_the_docs() {
        assertThat(ask("/")).contains(" 302 ").containsPattern("Location: \\S*/docs");
        assertThat(ask("/swagger-ui/index.html")).contains(" 200 ").contains("swagger-ui");
    }

    @Test
    void the_docs_say_what_a_timeline_looks_like_and_what_its_path_is_made_of() {
        JsonNode page =
                api().path("paths").path("/api/v1/timelines/pairs/{a}/{b}").path("get");
        assertThat(page.path("parameters").findValuesAsString("name"))
                .contains("a", "b", "from", "to", "kind", "asOf", "knownOn", "limit", "after", "tz")
                .doesNotContain("lane", "reading", "origin", "filter");
        assertThat(page.path("responses").path("200").toString()).contains("TimelinePage");
        assertThat(page.path("responses").path("default").toString()).contains("application/problem+json");
    }

    @Test
    void the_docs_say_which_fields_an_actor_has_and_how_a_name_is_written() {
        JsonNode paths = api().path("paths");
        assertThat(paths.path("/api/v1/actors/{id}")
                        .path("get")
                        .path("responses")
                        .toString())
                .contains("#/components/schemas/Actor\"");
        assertThat(paths.path("/api/v1/themes").path("get").path("responses").toString())
                .contains("#/components/schemas/Themes\"");
        JsonNode schemas = api().path("components").path("schemas");
        assertThat(schemas.path("Actor").path("properties").propertyNames())
                .contains("id", "version", "mergedInto", "name", "namePeriod", "formerNames", "affiliations");
        assertThat(schemas.path("Theme").at("/properties/aliases/items").toString())
                .contains("schemas/Name\"");
        assertThat(schemas.path("Name").path("oneOf").toString()).contains("string", "Dated");
    }

    @Test
    void the_docs_say_what_a_batch_is_sent_as_and_which_headers_are_read() {
        JsonNode paths = api().path("paths");
        JsonNode batch = paths.at("/~1api~1v1~1developments~1batch/post");
        assertThat(batch.path("requestBody").path("content").propertyNames())
                .containsExactlyInAnyOrder(
                        "application/x-ndjson", "application/jsonl", "text/csv", "text/tab-separated-values");
        assertThat(headers(batch)).contains("Dateline-Author");
        assertThat(headers(paths.at("/~1api~1v1~1developments~1{id}/patch"))).contains("Dateline-Author", "If-Match");
        for (String path : new String[] {"developments", "developments~1{id}", "timelines~1actors~1{actor}"}) {
            assertThat(headers(paths.at("/~1api~1v1~1" + path + "/get")))
                    .as(path)
                    .contains("Dateline-At-Least", "Accept-Datetime", "Accept-Language")
                    .doesNotHaveDuplicates();
        }
        assertThat(headers(paths.at("/~1api~1v1~1kinds/get"))).isEmpty();
    }

    private static List<String> headers(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("header"))
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    @Test
    void every_path_of_the_contract_is_there() {
        assertThat(api().path("paths").propertyNames())
                .contains(
                        "/api/v1/developments",
                        "/api/v1/developments/batch",
                        "/api/v1/developments/{id}",
                        "/api/v1/developments/{id}/sources",
                        "/api/v1/developments/{id}/retraction",
                        "/api/v1/timelines",
                        "/api/v1/timelines/actors/{actor}/counts",
                        "/api/v1/timelines/themes/{theme}/changes",
                        "/api/v1/dates",
                        "/api/v1/actors",
                        "/api/v1/actors/{id}/aliases",
                        "/api/v1/actors/{id}/merge",
                        "/api/v1/actors/{id}/unmerge",
                        "/api/v1/actors/{id}/split",
                        "/api/v1/actors/{id}/versions",
                        "/api/v1/themes",
                        "/api/v1/themes/{id}/merge",
                        "/api/v1/kinds",
                        "/api/v1/publishers/{id}",
                        "/api/v1/imports/{id}",
                        "/api/v1/replays/{id}",
                        "/api/v1/log",
                        "/api/v1/log/verification",
                        "/api/v1/stream",
                        "/api/v1/playback");
    }

    @Test
    void the_docs_have_the_api_alone_and_no_parameter_that_a_path_does_not_know() {
        api().path("paths").propertyStream().forEach(path -> {
            assertThat(path.getKey()).startsWith("/api/v1/");
            String asked = path.getValue()
                    .path("get")
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asString().equals("query"))
                    .map(parameter -> parameter.path("name").asString() + "=zzz")
                    .collect(Collectors.joining("&"));
            if (!asked.isEmpty()) {
                String answer = ask(path.getKey().replaceAll("\\{\\w+}", "russia") + "?" + asked);
                assertThat(answer).as(path.getKey()).contains("HTTP/1.1 4").doesNotContain("is not known here");
            }
        });
    }

    private JsonNode api() {
        String answer = ask("/openapi.json");
        return Example.JSON.readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
    }
}
