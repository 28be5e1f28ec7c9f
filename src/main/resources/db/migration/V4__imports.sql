-- What came in many at once. The developments themselves are in the log; here is who sent what, how far it came, and what an undo
-- has to take back.

CREATE TABLE import_run (
    id VARCHAR(100) NOT NULL PRIMARY KEY,
    started VARCHAR(40) NOT NULL,
    changed VARCHAR(40) NOT NULL,
    state VARCHAR(20) NOT NULL,
    author VARCHAR(200) NOT NULL,
    client VARCHAR(200) NOT NULL,
    file_name VARCHAR(300),
    format VARCHAR(40) NOT NULL,
    system VARCHAR(40) NOT NULL,
    whole BOOLEAN NOT NULL,
    lines BIGINT NOT NULL,
    created BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    corrected BIGINT NOT NULL,
    attached BIGINT NOT NULL,
    duplicate BIGINT NOT NULL,
    rejected BIGINT NOT NULL,
    problems VARCHAR(10000000) NOT NULL,
    problem VARCHAR(4000),
    missing BIGINT,
    missing_ids VARCHAR(1000000),
    undone_at VARCHAR(40),
    undone_by VARCHAR(200),
    undo_reason VARCHAR(2000)
);

CREATE INDEX import_run_started ON import_run (started, id);

-- What an import did to each development. outcome: of its rows together. before_version: what stood before, 0 for nothing.
-- after_version: what it left, -1 where somebody else changed it between two of its rows. cited: sources that it attached.
-- done: what undoing it did here; null while it stands.
CREATE TABLE import_development (
    import_id VARCHAR(100) NOT NULL,
    development VARCHAR(120) NOT NULL,
    line BIGINT NOT NULL,
    outcome VARCHAR(20) NOT NULL,
    before_version BIGINT NOT NULL,
    after_version BIGINT NOT NULL,
    cited VARCHAR(1000000),
    done VARCHAR(20),
    PRIMARY KEY (import_id, development)
);

CREATE INDEX import_development_line ON import_development (import_id, line, development);
CREATE INDEX import_development_of ON import_development (development, after_version);
