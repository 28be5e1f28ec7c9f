-- What undoing an import left behind, apart from what the import does when it comes again under its id. withdrawn: sources that were
-- withdrawn and have not come again since. retracted: the version at which the development was retracted.
ALTER TABLE import_development ADD COLUMN withdrawn VARCHAR(10000000);
ALTER TABLE import_development ADD COLUMN retracted BIGINT;
UPDATE import_development SET withdrawn = cited WHERE done = 'withdrawn';
UPDATE import_development SET retracted = after_version WHERE done = 'retracted';
