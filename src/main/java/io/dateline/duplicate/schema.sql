-- What of each development is compared, by the position of its recording (ordinal). A retracted one is kept, and has no keys.
CREATE TABLE IF NOT EXISTS duplicate_profile_${generation} (
    ordinal BIGINT NOT NULL PRIMARY KEY,
    origin INTEGER NOT NULL,
    development VARCHAR(120) NOT NULL,
    position BIGINT NOT NULL,
    stands BOOLEAN NOT NULL,
    title VARCHAR(300) NOT NULL,
    date_text VARCHAR(400) NOT NULL,
    profile VARBINARY(1000000) NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS duplicate_profile_${generation}_by_development
    ON duplicate_profile_${generation} (development);

-- Where a development is looked for. A bucket stands for a family of kinds with an actor, a country, a theme, a small area or the words
-- that tell it, and for how wide the date is, so that each is found by a short range of first days. Those of one day lie by the system
-- they come from (origin), so that all of one can be left out unread. One index answers all.
CREATE TABLE IF NOT EXISTS duplicate_key_${generation} (
    bucket BIGINT NOT NULL,
    first_day INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    ordinal BIGINT NOT NULL,
    PRIMARY KEY (bucket, first_day, origin, ordinal)
);

-- In how many developments each word occurs; the empty word in all.
CREATE TABLE IF NOT EXISTS duplicate_word_${generation} (
    word VARCHAR(300) NOT NULL PRIMARY KEY,
    developments BIGINT NOT NULL
);

-- Developments that are likely the same event, the one recorded first first. Score in thousandths.
CREATE TABLE IF NOT EXISTS duplicate_pair_${generation} (
    one BIGINT NOT NULL,
    other BIGINT NOT NULL,
    score INTEGER NOT NULL,
    reasons VARCHAR(100000) NOT NULL,
    PRIMARY KEY (one, other)
);
CREATE INDEX IF NOT EXISTS duplicate_pair_${generation}_by_score ON duplicate_pair_${generation} (score, one, other);
CREATE INDEX IF NOT EXISTS duplicate_pair_${generation}_by_other ON duplicate_pair_${generation} (other);

-- Developments that were marked as not the same.
CREATE TABLE IF NOT EXISTS duplicate_distinct_${generation} (
    one BIGINT NOT NULL,
    other BIGINT NOT NULL,
    PRIMARY KEY (one, other)
);
CREATE INDEX IF NOT EXISTS duplicate_distinct_${generation}_by_other ON duplicate_distinct_${generation} (other);

-- The actors as the events say: their names, and whom they act for.
CREATE TABLE IF NOT EXISTS duplicate_actor_${generation} (
    actor VARCHAR(80) NOT NULL PRIMARY KEY,
    position BIGINT NOT NULL,
    details VARCHAR(1000000) NOT NULL
);
CREATE INDEX IF NOT EXISTS duplicate_actor_${generation}_by_position ON duplicate_actor_${generation} (position);
