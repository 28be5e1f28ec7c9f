package io.dateline.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * One stored example of every event, {@code name.revision.json}: what was written once must be read for ever. What may stand in it or
 * not has another one, {@code name.revision.what.json}.
 */
class GoldenEventTests extends HttpTest {

    private static final Path FOLDER = Path.of("src/test/resources/events");

    private static final Pattern NAME = Pattern.compile("(.+?)\\.(\\d+)(\\.[a-z]+)?\\.json");

    @Autowired
    private EventNames names;

    @Autowired
    private Configuration axon;

    @Autowired
    @Qualifier("eventSerializer")
    private Serializer serializer;

    @Test
    void every_event_has_a_stored_example_that_is_read_and_written_the_same() throws IOException {
        for (Map.Entry<Class<?>, Stored> event : names.all().entrySet()) {
            Stored stored = event.getValue();
            String golden = Files.readString(file(stored)).strip();
            Object read = serializer.deserialize(new SimpleSerializedObject<>(
                    golden, String.class, stored.name(), Integer.toString(stored.revision())));
            assertThat(read).isInstanceOf(event.getKey());
            SerializedObject<String> written = serializer.serialize(read, String.class);
            assertThat(written.getData()).as(stored.name()).isEqualTo(golden);
            assertThat(written.getType().getName()).isEqualTo(stored.name());
            assertThat(written.getType().getRevision()).isEqualTo(Integer.toString(stored.revision()));
        }
    }

    @Test
    void every_stored_example_is_still_readable_whatever_its_revision() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> examples = files.toList();
            assertThat(examples).hasSizeGreaterThanOrEqualTo(names.all().size());
            for (Path example : examples) {
                Matcher name = NAME.matcher(example.getFileName().toString());
                assertThat(name.matches()).as(example.toString()).isTrue();
                Object read = read(name.group(1), name.group(2), Files.readString(example));
                assertThat(read).as(example.toString()).isInstanceOf(names.classOf(name.group(1)));
            }
        }
    }

    @Test
    void what_may_stand_in_an_event_or_not_is_written_as_it_was_read() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> examples = files.filter(file -> file.toString().endsWith(".mistake.json"))
                    .toList();
            assertThat(examples).hasSize(5);
            for (Path example : examples) {
                Matcher name = NAME.matcher(example.getFileName().toString());
                assertThat(name.matches()).isTrue();
                String golden = Files.readString(example).strip();
                Object read = read(name.group(1), name.group(2), golden);
                assertThat(serializer.serialize(read, String.class).getData()).isEqualTo(golden);
            }
        }
    }

    /** Carried forward where it is of an older revision. */
    private Object read(String name, String revision, String data) {
        DomainEventData<String> stored = new GenericDomainEventEntry<>(
                "Any", "any", 0, "an-id", "2026-01-31T12:00:00Z", name, revision, data, "{}");
        return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(stored), serializer, axon.upcasterChain())
                .next()
                .getPayload();
    }

    private static Path file(Stored stored) {
        return FOLDER.resolve(stored.name() + "." + stored.revision() + ".json");
    }
}
