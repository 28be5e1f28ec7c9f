package io.dateline.log;

import org.axonframework.messaging.Message;
import org.axonframework.serialization.SerializationException;

/**
 * The class of events whose name this version does not know. Where the log is read on, such an event is one that cannot be handled,
 * like others; Axon would ask for its class before anybody sees it, and no reader would come past it.
 */
public final class UnknownEvent {

    private UnknownEvent() {}

    /** @throws SerializationException where the event is unknown: who is to act on it must not pass over it */
    public static void refuse(Message<?> event) {
        if (event.getPayloadType() == UnknownEvent.class) {
            throw new SerializationException(
                    "The log holds an event whose name this version of Dateline does not know: start the version that wrote it,"
                            + " or newer");
        }
    }
}
