-- The last event that each processor has put into its tables: a log that has another one at that position is not the one they were
-- made from.
ALTER TABLE projection_position ADD COLUMN event_identifier VARCHAR(36);
DROP TABLE followed_log;

-- As wide as a row of an import may be.
ALTER TABLE import_development ALTER COLUMN cited SET DATA TYPE VARCHAR(10000000);
ALTER TABLE import_development ALTER COLUMN claims SET DATA TYPE VARCHAR(10000000);
