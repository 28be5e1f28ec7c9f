package io.dateline.platform;

import io.dateline.problem.Suggestions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Refuses a setting of Dateline that there is not: ignored, a misspelt one would leave the default in its place. */
final class KnownSettings implements ApplicationListener<ApplicationContextInitializedEvent> {

    private static final String OURS = "dateline.";

    /** Written when Dateline is compiled, by Spring's processor, from the records that are bound. */
    private static final String LIST = "META-INF/spring-configuration-metadata.json";

    /** What stands in these may be meant for others. */
    private static final Set<String> OF_THE_PROCESS = Set.of(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent initialized) {
        Map<ConfigurationPropertyName, String> known = known();
        if (known.isEmpty()) {
            return; // Compiled without the processor, in an editor say.
        }
        for (PropertySource<?> source :
                initialized.getApplicationContext().getEnvironment().getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> given && !OF_THE_PROCESS.contains(source.getName())) {
                Arrays.stream(given.getPropertyNames())
                        .filter(name -> name.startsWith(OURS))
                        .filter(name -> !known.containsKey(ConfigurationPropertyName.adapt(name, '.')))
                        .forEach(name -> refuse(name, given.getProperty(name), known));
            }
        }
    }

    private static void refuse(String name, Object value, Map<ConfigurationPropertyName, String> known) {
        String meant = Suggestions.nearest(name, known.values());
        throw new InvalidConfigurationPropertyValueException(
                name,
                value,
                "There is no such setting; config/application.yml of the project lists all"
                        + (meant == null ? "" : ". Did you mean '" + meant + "'?"));
    }

    private static Map<ConfigurationPropertyName, String> known() {
        Map<ConfigurationPropertyName, String> known = new TreeMap<>();
        try {
            for (URL list :
                    Collections.list(KnownSettings.class.getClassLoader().getResources(LIST))) {
                try (InputStream text = list.openStream()) {
                    for (JsonNode setting : JsonMapper.shared().readTree(text).path("properties")) {
                        String name = setting.path("name").asString();
                        if (name.startsWith(OURS)) {
                            known.put(ConfigurationPropertyName.of(name), name);
                        }
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return known;
    }
}
