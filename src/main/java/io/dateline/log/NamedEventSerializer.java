package io.dateline.log;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;

/**
 * Writes events as JSON under their stored name and revision instead of their class name: with class names, moving a class loses
 * its history without an error.
 */
public final class NamedEventSerializer extends Jackson3Serializer {

    private final EventNames names;

    public NamedEventSerializer(EventNames names) {
        // A field that a later revision added may stand in the log of a newer version; reading past it loses nothing.
        super(Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .changeDefaultPropertyInclusion(any -> any.withValueInclusion(
                                com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))));
        this.names = names;
    }

    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") Class type) {
        Stored stored = names.nameOf(type);
        return stored == null
                ? super.typeForClass(type)
                : new SimpleSerializedType(stored.name(), Integer.toString(stored.revision()));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        Class<?> event = names.classOf(type.getName());
        if (event != null) {
            return event;
        }
        return isUnknown(type) ? UnknownEvent.class : super.classForType(type);
    }

    private boolean isUnknown(SerializedType type) {
        String name = type.getName();
        return names.classOf(name) == null
                && name.indexOf('.') > 0
                && Character.isLowerCase(name.charAt(name.lastIndexOf('.') + 1));
    }

    @Override
    public <S, T> T deserialize(SerializedObject<S> event) {
        SerializedType type = event.getType();
        if (isUnknown(type)) {
            throw new SerializationException(
                    "The log holds an event named " + type.getName() + ", revision " + type.getRevision()
                            + ", which this version of Dateline does not know: start the version that wrote it, or newer");
        }
        return super.deserialize(event);
    }
}
