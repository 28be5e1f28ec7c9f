package io.dateline.log;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Carries forward recordings of a time that never was, when a title was called a headline. */
class Headlines extends SingleEventUpcaster {

    private static final SimpleSerializedType THEN = new SimpleSerializedType("development.recorded", "0");
    private static final SimpleSerializedType NOW = new SimpleSerializedType("development.recorded", "1");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(THEN);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(NOW, JsonNode.class, said -> {
            ObjectNode details = (ObjectNode) said.path("details");
            details.set("title", details.remove("headline"));
            return said;
        });
    }
}
