-- sendings: how often the file of an import came from its beginning on. sending: in which of these the development came last.
ALTER TABLE import_run ADD COLUMN sendings INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE import_development ADD COLUMN sending INTEGER DEFAULT 1 NOT NULL;
