package io.dateline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.log.EventFamily;
import io.dateline.log.EventNames;
import io.dateline.log.NamedEventSerializer;
import java.util.List;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What revisions were given after their first stored examples: reason, what a file said, names that hold for a time. */
class StoredRevisionTests {

    private final NamedEventSerializer serializer =
            new NamedEventSerializer(new EventNames(List.of(new EventFamily(VocabularyEvent.class))));

    @ParameterizedTest
    @ValueSource(strings = {"""
            {"actor":"nusra-front","details":{"name":"Jabhat Fatah al-Sham","namePeriod":"2016-07-28/2017-01","type":"armed-group",\
            "formerNames":["Front",{"name":"Nusra Front","period":"../2016-07-28"}],"aliases":["Nusra"],"affiliations":[]},\
            "fromFile":false,"reason":"It says so"}""", """
            {"actor":"north","details":{"name":"Northland","type":"state","formerNames":["North"],"aliases":["Nord"],"affiliations":[]},\
            "fromFile":true,"said":{"name":"North","type":"state","aliases":["Nord"],"affiliations":[]}}"""})
    void a_revision_is_read_and_written_the_same(String stored) {
        VocabularyEvent event =
                serializer.deserialize(new SimpleSerializedObject<>(stored, String.class, "actor.revised", "1"));
        assertThat(serializer.serialize(event, String.class).getData()).isEqualTo(stored);
        assertThat(event.details().formerNames()).isNotEmpty();
        assertThat(event.inFile() == null).isEqualTo(stored.contains("\"fromFile\":false"));
    }
}
