-- That every event has had its hash: from then on, one without was tampered with, and gets none at a start.
CREATE TABLE ledger_sealed (
    position BIGINT NOT NULL
);
