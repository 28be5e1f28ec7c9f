-- Actors and themes, one row for each version, from the position of the event that made it up to the one that replaced it.
CREATE TABLE IF NOT EXISTS vocabulary_term_${generation} (
    type VARCHAR(10) NOT NULL,
    id VARCHAR(80) NOT NULL,
    from_position BIGINT NOT NULL,
    to_position BIGINT NOT NULL,
    details VARCHAR(1000000) NOT NULL,
    PRIMARY KEY (type, id, from_position)
);
CREATE INDEX IF NOT EXISTS vocabulary_term_${generation}_by_position ON vocabulary_term_${generation} (from_position);
