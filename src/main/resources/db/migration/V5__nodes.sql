-- What several nodes on one database agree upon. In a file there is only one, and these tables stay empty.

-- Who is alive, unless it has not said so again by then.
CREATE TABLE node (
    name VARCHAR(100) NOT NULL PRIMARY KEY,
    until TIMESTAMP WITH TIME ZONE NOT NULL
);

-- What one node does alone, as long as it is alive.
CREATE TABLE claim (
    name VARCHAR(200) NOT NULL PRIMARY KEY,
    node VARCHAR(100) NOT NULL REFERENCES node (name) ON DELETE CASCADE
);

-- What each node records at this moment, so that two who tell of the same event on two nodes do not both find nothing.
CREATE TABLE recording (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    node VARCHAR(100) NOT NULL REFERENCES node (name) ON DELETE CASCADE,
    profile VARCHAR(1000000) NOT NULL
);

-- moves: whether the processor is to follow the log, on whichever node. held_by: the node for which it stands still for a moment.
ALTER TABLE projection_position ADD COLUMN moves BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE projection_position ADD COLUMN held_by VARCHAR(100);
