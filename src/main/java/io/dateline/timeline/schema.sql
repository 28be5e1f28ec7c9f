-- One row for each state a development has been in, on two axes of time:
--   position  the log: the state stood from the event at from_position to the one at to_position;
--   known     the reports: that is how the sources had it from known_from to known_to, epoch seconds.
-- A question as of position p and as known at second k reads the rows with from_position <= p < to_position and
-- known_from <= k < known_to: one for each development, or none. Only to_position of a row is ever changed, once.
CREATE TABLE IF NOT EXISTS timeline_state_${generation} (
    ordinal BIGINT NOT NULL,
    from_position BIGINT NOT NULL,
    known_from BIGINT NOT NULL,
    to_position BIGINT NOT NULL,
    known_to BIGINT NOT NULL,
    earliest BIGINT NOT NULL,
    latest BIGINT NOT NULL,
    depth INTEGER NOT NULL,
    development VARCHAR(120) NOT NULL,
    version BIGINT NOT NULL,
    status VARCHAR(20) NOT NULL,
    kind VARCHAR(80) NOT NULL,
    lasting BOOLEAN NOT NULL,
    date_text VARCHAR(400) NOT NULL,
    time_zone VARCHAR(60),
    significance INTEGER,
    changed BIGINT NOT NULL,
    last_published BIGINT NOT NULL,
    document VARCHAR(10000000) NOT NULL,
    PRIMARY KEY (ordinal, from_position, known_from)
);
CREATE INDEX IF NOT EXISTS timeline_state_${generation}_by_development
    ON timeline_state_${generation} (development, from_position);
-- What changed between two positions. Rows come in this order, so that it grows at its end.
CREATE INDEX IF NOT EXISTS timeline_state_${generation}_by_position
    ON timeline_state_${generation} (from_position, ordinal);

-- The lanes by number: their names in each row of the two tables below would make these nearly twice as large.
CREATE TABLE IF NOT EXISTS timeline_lane_${generation} (
    number INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(180) NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS timeline_lane_${generation}_by_name ON timeline_lane_${generation} (name);

-- On which lanes each state stands, in the order in which a timeline is read: by earliest bound, depth (how many others are placed
-- before it), latest bound, and the position of the recording (ordinal). Bounds are epoch seconds. One index in this order, made late, is what
-- every page and every filter reads.
CREATE TABLE IF NOT EXISTS timeline_entry_${generation} (
    lane INTEGER NOT NULL,
    earliest BIGINT NOT NULL,
    depth INTEGER NOT NULL,
    latest BIGINT NOT NULL,
    ordinal BIGINT NOT NULL,
    from_position BIGINT NOT NULL,
    known_from BIGINT NOT NULL,
    direct BOOLEAN NOT NULL
);

-- Which state of a development names which other one in its order, 'after' or 'before'.
CREATE TABLE IF NOT EXISTS timeline_placement_${generation} (
    named VARCHAR(120) NOT NULL,
    ordinal BIGINT NOT NULL,
    from_position BIGINT NOT NULL,
    known_from BIGINT NOT NULL,
    development VARCHAR(120) NOT NULL,
    PRIMARY KEY (named, ordinal, from_position, known_from)
);

-- Who made each version, from which source, and why. What it says is the state as of its position.
CREATE TABLE IF NOT EXISTS timeline_version_${generation} (
    ordinal BIGINT NOT NULL,
    version BIGINT NOT NULL,
    position BIGINT NOT NULL,
    event VARCHAR(60) NOT NULL,
    reason VARCHAR(2000),
    source VARCHAR(10000000),
    author VARCHAR(200) NOT NULL,
    client VARCHAR(200) NOT NULL,
    PRIMARY KEY (ordinal, version)
);

-- The log of corrections, by each lane that a correction concerns: where the development stood before it or stands after it, and
-- the actors and themes it names.
CREATE TABLE IF NOT EXISTS timeline_correction_${generation} (
    lane INTEGER NOT NULL,
    position BIGINT NOT NULL,
    ordinal BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (lane, position)
);

-- Whom each actor acts for, and what actors and themes were merged into, from a position on, as the events say; what is needed to
-- place developments.
CREATE TABLE IF NOT EXISTS timeline_affiliation_${generation} (
    type VARCHAR(10) NOT NULL,
    id VARCHAR(80) NOT NULL,
    from_position BIGINT NOT NULL,
    merged_into VARCHAR(80),
    affiliations VARCHAR(1000000) NOT NULL,
    PRIMARY KEY (type, id, from_position)
);

-- The publishers and the rules of the status, from each position at which they were adopted anew.
CREATE TABLE IF NOT EXISTS timeline_provenance_${generation} (
    position BIGINT NOT NULL PRIMARY KEY,
    registry VARCHAR(10000000) NOT NULL
);
