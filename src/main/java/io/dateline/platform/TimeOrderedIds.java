package io.dateline.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import org.axonframework.common.IdentifierFactory;

/** Identifiers of messages in the order of time (UUID version 7), so that indexes over them grow at one end. */
public class TimeOrderedIds extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
