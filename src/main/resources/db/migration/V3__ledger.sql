-- The chain of hashes over the events, see LogLine. Events stored before it get theirs at the next start, in their order; until
-- then they have none.
ALTER TABLE domain_event_entry ADD COLUMN hash VARCHAR(64);
