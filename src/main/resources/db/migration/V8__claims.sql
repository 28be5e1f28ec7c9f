-- claims: that an import attached to sources that stood there already, which go with no source when it is undone.
ALTER TABLE import_development ADD COLUMN claims VARCHAR(1000000);
