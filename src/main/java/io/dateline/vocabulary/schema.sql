-- Actors and themes, one row for each version, from the position of the event that made it up to the one that replaced it, with what
-- that event was, who sent it and why.
CREATE TABLE IF NOT EXISTS vocabulary_term_${generation} (
    type VARCHAR(10) NOT NULL,
    id VARCHAR(80) NOT NULL,
    from_position BIGINT NOT NULL,
    to_position BIGINT NOT NULL,
    version BIGINT NOT NULL,
    merged_into VARCHAR(80),
    details VARCHAR(1000000) NOT NULL,
    change VARCHAR(20) NOT NULL,
    reason VARCHAR(2000),
    author VARCHAR(200) NOT NULL,
    client VARCHAR(200) NOT NULL,
    recorded VARCHAR(40) NOT NULL,
    PRIMARY KEY (type, id, from_position)
);
CREATE INDEX IF NOT EXISTS vocabulary_term_${generation}_by_position ON vocabulary_term_${generation} (from_position);
