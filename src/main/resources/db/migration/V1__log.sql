-- What cannot be built again: the log, the readers' places in it, and which generation of each projection is read.
-- The tables of the log and of the tokens are the ones Axon expects (EventSchema, TokenSchema, DeadLetterSchema); payloads are
-- VARBINARY, because H2 keeps a BLOB of this size outside the row, where it is slower and grows the file.

CREATE TABLE domain_event_entry (
    global_index BIGINT NOT NULL PRIMARY KEY,
    event_identifier VARCHAR(36) NOT NULL,
    aggregate_identifier VARCHAR(120) NOT NULL,
    sequence_number BIGINT NOT NULL,
    type VARCHAR(60) NOT NULL,
    time_stamp VARCHAR(40) NOT NULL,
    payload_type VARCHAR(120) NOT NULL,
    payload_revision VARCHAR(20),
    payload VARBINARY(10000000) NOT NULL,
    meta_data VARBINARY(100000) NOT NULL,
    CONSTRAINT domain_event_once UNIQUE (aggregate_identifier, sequence_number)
);

CREATE TABLE snapshot_event_entry (
    event_identifier VARCHAR(36) NOT NULL,
    aggregate_identifier VARCHAR(120) NOT NULL,
    sequence_number BIGINT NOT NULL,
    type VARCHAR(60) NOT NULL,
    time_stamp VARCHAR(40) NOT NULL,
    payload_type VARCHAR(120) NOT NULL,
    payload_revision VARCHAR(20),
    payload VARBINARY(10000000) NOT NULL,
    meta_data VARBINARY(100000) NOT NULL,
    PRIMARY KEY (aggregate_identifier, sequence_number)
);

CREATE TABLE token_entry (
    processor_name VARCHAR(60) NOT NULL,
    segment INTEGER NOT NULL,
    token VARBINARY(100000),
    token_type VARCHAR(120),
    time_stamp VARCHAR(40),
    owner VARCHAR(120),
    PRIMARY KEY (processor_name, segment)
);

-- The pointer: queries of a projection read the tables of its active generation.
CREATE TABLE projection_generation (
    projection VARCHAR(60) NOT NULL PRIMARY KEY,
    active CHAR(1) NOT NULL,
    version_a INTEGER NOT NULL,
    version_b INTEGER NOT NULL
);

-- Replays, kept as a history; one that was cut off by a stop is found here at the next start.
CREATE TABLE replay (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    projection VARCHAR(60) NOT NULL,
    generation CHAR(1) NOT NULL,
    state VARCHAR(20) NOT NULL,
    started VARCHAR(40) NOT NULL,
    finished VARCHAR(40),
    done BIGINT NOT NULL,
    total BIGINT NOT NULL,
    skipped BIGINT NOT NULL,
    error VARCHAR(2000),
    comparison VARCHAR(100000),
    author VARCHAR(200) NOT NULL
);

-- The answers given under an Idempotency-Key, so that the same request again gets the same answer.
CREATE TABLE idempotency_key (
    idempotency_key VARCHAR(200) NOT NULL PRIMARY KEY,
    fingerprint CHAR(64) NOT NULL,
    development VARCHAR(120) NOT NULL
);

-- How far each generation of each projection has come; written in the transaction that writes its rows.
CREATE TABLE projection_position (
    processor VARCHAR(60) NOT NULL PRIMARY KEY,
    position BIGINT NOT NULL
);

-- The developments that came from the events folder.
CREATE TABLE adopted_entry (
    development VARCHAR(120) NOT NULL PRIMARY KEY
);
