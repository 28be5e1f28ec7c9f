package io.dateline.provenance;

import io.dateline.log.Commands;
import io.dateline.log.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes over the publishers and the rules, through a command like everything else. */
@Component
public class PublisherFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PublisherFiles.class);

    private final Publishers publishers;
    private final Commands commands;

    PublisherFiles(Publishers publishers, Commands commands) {
        this.publishers = publishers;
        this.commands = commands;
    }

    /** Where they say the same as last time, nothing happens. */
    public void load() {
        Provenance said = publishers.said();
        Boolean changed = commands.send(
                new AdoptPublishers(said),
                new Origin("dateline", publishers.file().name(), "start"));
        LOG.info(
                "Publishers: {} from {}, corroborated from {} independent sources on ({})",
                said.publishers().size(),
                publishers.file().origin(),
                said.corroboratedFrom(),
                changed ? "adopted" : "unchanged");
    }
}
