-- One row for each state a development has been in, from the position that brought it about to the one that ended it.
-- A question as of position p reads the rows with from_position <= p < to_position; rows are never changed otherwise.
CREATE TABLE IF NOT EXISTS timeline_state_${generation} (
    ordinal BIGINT NOT NULL,
    from_position BIGINT NOT NULL,
    to_position BIGINT NOT NULL,
    development VARCHAR(120) NOT NULL,
    version BIGINT NOT NULL,
    status VARCHAR(20) NOT NULL,
    kind VARCHAR(80) NOT NULL,
    date_text VARCHAR(400) NOT NULL,
    changed BIGINT NOT NULL,
    document VARCHAR(10000000) NOT NULL,
    PRIMARY KEY (ordinal, from_position)
);
CREATE INDEX IF NOT EXISTS timeline_state_${generation}_by_development
    ON timeline_state_${generation} (development, from_position);

-- On which lanes each state stands, in the order in which a timeline is read: by earliest bound, latest bound, and the position
-- of the recording (ordinal). Bounds are epoch seconds. Its key is the one index that every page and every filter reads.
CREATE TABLE IF NOT EXISTS timeline_entry_${generation} (
    lane VARCHAR(180) NOT NULL,
    earliest BIGINT NOT NULL,
    latest BIGINT NOT NULL,
    ordinal BIGINT NOT NULL,
    from_position BIGINT NOT NULL,
    direct BOOLEAN NOT NULL,
    PRIMARY KEY (lane, earliest, latest, ordinal, from_position)
);

-- Whom each actor acts for, as the events say; what is needed to place a person's developments.
CREATE TABLE IF NOT EXISTS timeline_affiliation_${generation} (
    actor VARCHAR(80) NOT NULL PRIMARY KEY,
    affiliations VARCHAR(1000000) NOT NULL
);
