-- What replays need to be paused, held, taken back and taken up again, and the events that a projection could not handle.

-- emptied: the generation was emptied for this replay, so that one that was cut off goes on and does not begin again.
-- accepted: a difference to what is read does not hold the switch.
-- rollback_of: the replay that this one takes back; scope: the only rows built again, actor:russia, in place.
ALTER TABLE replay ADD COLUMN emptied BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE replay ADD COLUMN accepted BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE replay ADD COLUMN rollback_of VARCHAR(36);
ALTER TABLE replay ADD COLUMN scope VARCHAR(200);
ALTER TABLE replay ADD COLUMN rate BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE replay ADD COLUMN compared BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE replay ADD COLUMN to_compare BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE replay ADD COLUMN set_aside VARCHAR(100000);

-- layout: a fingerprint of the DDL that made the tables. readable_from: the position that a generation made anew must reach before
-- anybody is answered from it. rewritten: grows whenever rows of earlier positions may have changed.
ALTER TABLE projection_generation ADD COLUMN layout_a VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE projection_generation ADD COLUMN layout_b VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE projection_generation ADD COLUMN readable_from BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE projection_generation ADD COLUMN rewritten BIGINT DEFAULT 0 NOT NULL;

-- Events that a generation of a projection could not handle, and the later ones of the same aggregate, which wait behind them; the
-- table that Axon's dead-letter queue expects (DeadLetterSchema). processing_group is the processor.
CREATE TABLE dead_letter_entry (
    dead_letter_id VARCHAR(36) NOT NULL PRIMARY KEY,
    processing_group VARCHAR(60) NOT NULL,
    sequence_identifier VARCHAR(255) NOT NULL,
    sequence_index BIGINT NOT NULL,
    message_type VARCHAR(120) NOT NULL,
    event_identifier VARCHAR(36) NOT NULL,
    time_stamp VARCHAR(40) NOT NULL,
    payload_type VARCHAR(120) NOT NULL,
    payload_revision VARCHAR(20),
    payload VARBINARY(10000000) NOT NULL,
    meta_data VARBINARY(100000),
    aggregate_type VARCHAR(60),
    aggregate_identifier VARCHAR(120),
    sequence_number BIGINT,
    token_type VARCHAR(255),
    token VARBINARY(100000),
    enqueued_at VARCHAR(40) NOT NULL,
    last_touched VARCHAR(40),
    processing_started VARCHAR(40),
    cause_type VARCHAR(255),
    cause_message VARCHAR(1023),
    diagnostics VARBINARY(100000),
    CONSTRAINT dead_letter_once UNIQUE (processing_group, sequence_identifier, sequence_index)
);

-- Events that an operator decided to leave out of a projection, in every generation from now on.
CREATE TABLE skipped_event (
    projection VARCHAR(60) NOT NULL,
    position BIGINT NOT NULL,
    author VARCHAR(200) NOT NULL,
    PRIMARY KEY (projection, position)
);
