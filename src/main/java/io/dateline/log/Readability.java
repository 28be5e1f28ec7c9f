package io.dateline.log;

import io.dateline.problem.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Whether this Dateline can read what an event says; one of an older revision by the upcasters that carry it forward. */
@Component
class Readability {

    private final EventNames names;
    private final Serializer serializer;
    private final Configuration axon;

    Readability(EventNames names, @Qualifier("eventSerializer") Serializer serializer, Configuration axon) {
        this.names = names;
        this.serializer = serializer;
        this.axon = axon;
    }

    /** @return why the event cannot be read; null where it can */
    @Nullable
    FieldError refusal(LoggedEvent event) {
        Class<?> type = names.classOf(event.type());
        if (type == null) {
            return new FieldError(
                    "type", "there is no such event here; there are " + String.join(", ", names.known()), event.type());
        }
        if (event.revision() > names.nameOf(type).revision()) {
            return new FieldError("revision", "is newer than this Dateline: start a newer one", event.revision());
        }
        try {
            for (IntermediateEventRepresentation now : carriedForward(event)) {
                if (!isCurrent(now)) {
                    return new FieldError("revision", "is one that no Dateline has ever written", event.revision());
                }
                serializer.deserialize(now.getData(byte[].class));
            }
            return null;
        } catch (RuntimeException unreadable) {
            // Whatever an upcaster makes of what it did not expect.
            return new FieldError("data", "cannot be read as " + event.type(), null);
        }
    }

    private List<IntermediateEventRepresentation> carriedForward(LoggedEvent event) {
        GenericDomainEventEntry<byte[]> stored = new GenericDomainEventEntry<>(
                event.aggregateType(),
                event.subject(),
                event.sequence(),
                event.id(),
                event.time(),
                event.type(),
                Integer.toString(event.revision()),
                event.data().getBytes(StandardCharsets.UTF_8),
                event.metaData().getBytes(StandardCharsets.UTF_8));
        return axon.upcasterChain()
                .upcast(Stream.of(new InitialEventRepresentation(stored, serializer)))
                .toList();
    }

    private boolean isCurrent(IntermediateEventRepresentation event) {
        Class<?> type = names.classOf(event.getType().getName());
        return type != null
                && Integer.toString(names.nameOf(type).revision())
                        .equals(event.getType().getRevision());
    }
}
