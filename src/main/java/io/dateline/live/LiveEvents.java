package io.dateline.live;

import io.dateline.log.Log;
import io.dateline.log.Log.Happening;
import io.dateline.timeline.TimelineEntries;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Reads from log and timelines what readers are told. */
@Component
class LiveEvents {

    private static final Logger LOG = LoggerFactory.getLogger(LiveEvents.class);
    private static final String DEVELOPMENT = "development.";

    private final Log log;
    private final TimelineEntries entries;

    LiveEvents(Log log, TimelineEntries entries) {
        this.log = log;
        this.entries = entries;
    }

    /** The next ones, one for each position; the timelines must have come to the last one. */
    List<LiveEvent> between(long after, long to) {
        return Batch.of(log.between(after, to, Batch.AT_ONCE).stream().map(this::event), LiveEvent::size);
    }

    private LiveEvent event(Happening happening) {
        long position = happening.position();
        if (!happening.type().startsWith(DEVELOPMENT)) {
            return LiveEvent.nothing(position);
        }
        try {
            return told(happening);
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException damaged) {
            // A row that cannot be read, say: it must not keep all readers from what comes after it.
            LOG.error("The streams pass over position {}, whose entry cannot be read", position, damaged);
            return LiveEvent.nothing(position);
        }
    }

    private LiveEvent told(Happening happening) {
        long position = happening.position();
        // It is nowhere where its recording could not be handled and was set aside.
        return entries.asOf(happening.subject(), position)
                .map(entry -> LiveEvent.of(
                        position,
                        happening.type().substring(DEVELOPMENT.length()),
                        entry,
                        entries.asOf(happening.subject(), position - 1)))
                .orElse(LiveEvent.nothing(position));
    }
}
