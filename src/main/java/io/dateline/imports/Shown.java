package io.dateline.imports;

import io.dateline.log.Log;
import io.dateline.projection.NotThereYet;
import io.dateline.projection.Readings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets an answer end when every timeline shows what it told of, as long as that does not take longer than a request may wait. */
@Component
class Shown {

    private static final Logger LOG = LoggerFactory.getLogger(Shown.class);

    private final Readings readings;
    private final Log log;

    Shown(Readings readings, Log log) {
        this.readings = readings;
        this.log = log;
    }

    /** At which all that is durable by now is shown. */
    long position() {
        return log.head();
    }

    void await() {
        try {
            readings.awaitAll(log.head());
        } catch (NotThereYet lagging) {
            LOG.info("An import is answered before it is shown: {}", lagging.getMessage());
        }
    }
}
