package io.dateline.imports;

import io.dateline.log.Log;
import io.dateline.projection.Generations;
import io.dateline.projection.NotThereYet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets an answer end when every timeline shows what it told of, as long as that does not take longer than a request may wait. */
@Component
class Shown {

    private static final Logger LOG = LoggerFactory.getLogger(Shown.class);

    private final Generations generations;
    private final Log log;

    Shown(Generations generations, Log log) {
        this.generations = generations;
        this.log = log;
    }

    void await() {
        try {
            generations.awaitAll(log.head());
        } catch (NotThereYet lagging) {
            LOG.info("An import is answered before it is shown: {}", lagging.getMessage());
        }
    }
}
