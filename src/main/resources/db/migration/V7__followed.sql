-- Which log the projections in this database were made from: an event of it that must still be at its position.
CREATE TABLE followed_log (
    position BIGINT NOT NULL,
    event_identifier VARCHAR(36) NOT NULL
);
