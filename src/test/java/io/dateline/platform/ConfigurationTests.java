package io.dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;

/** What an operator writes under a name that nobody reads would do nothing, and nobody would say so. */
class ConfigurationTests {

    @Test
    void every_setting_of_ours_in_the_file_is_one_that_somebody_reads() throws IOException {
        Set<String> known = known();
        List<String> written = new YamlPropertySourceLoader()
                .load("file", new FileSystemResource("config/application.yml")).stream()
                        .flatMap(source -> List.of(((EnumerablePropertySource<?>) source).getPropertyNames()).stream())
                        .filter(name -> name.startsWith("dateline."))
                        .toList();
        assertThat(written)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(known).contains(name));
    }

    private static Set<String> known() throws IOException {
        try (InputStream metadata =
                ConfigurationTests.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            JsonNode all = Example.JSON.readTree(metadata);
            return all.path("properties")
                    .valueStream()
                    .map(property -> property.path("name").asString())
                    .collect(Collectors.toSet());
        }
    }
}
