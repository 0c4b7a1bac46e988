-- What has been published. Everything here is append-only, and the row of a publicering is written
-- last: until then its parts point at nothing and cannot be committed, after that no part can be
-- added. So there is a whole publicering or none.

-- What may be published, decided by the förbund: one row for each decision, the newest is in force.
-- The meaning of the columns is in src/disclosure/model/policy.h, which also holds the floor in code.
CREATE TABLE publicering_policy (
    version INTEGER PRIMARY KEY CHECK (version >= 1),
    recorded_at INTEGER NOT NULL,
    user INTEGER REFERENCES user (id),
    signed_by TEXT NOT NULL,
    valid_from_day INTEGER NOT NULL,
    threshold INTEGER NOT NULL CHECK (threshold >= 3),
    width INTEGER NOT NULL CHECK (width >= 2),
    group_disclosure INTEGER NOT NULL CHECK (group_disclosure >= 1),
    insider INTEGER NOT NULL CHECK (insider IN (0, 1)),
    split_kon INTEGER NOT NULL,
    split_one_way INTEGER NOT NULL,
    split_two_way INTEGER NOT NULL,
    percent_from INTEGER NOT NULL,
    mean_from INTEGER NOT NULL
) STRICT;

-- One frozen release. `as_of`: the registreringar as they stood at that moment. `definitions` is
-- the versions of the definitions of the tables, `report` (JSON) what the protection did, `sha256`
-- that of the lines `sha256  name` of its files.
CREATE TABLE publicering (
    nummer INTEGER PRIMARY KEY CHECK (nummer >= 1),
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL CHECK (last_day >= first_day),
    as_of INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    user INTEGER REFERENCES user (id),
    policy INTEGER NOT NULL REFERENCES publicering_policy (version),
    program TEXT NOT NULL,
    definitions TEXT NOT NULL,
    report TEXT NOT NULL,
    cells INTEGER NOT NULL,
    hidden INTEGER NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

-- The files as they were given out; pages and downloads are these bytes.
CREATE TABLE publicering_file (
    id INTEGER PRIMARY KEY,
    publicering INTEGER NOT NULL REFERENCES publicering (nummer) DEFERRABLE INITIALLY DEFERRED,
    format TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    content BLOB NOT NULL,
    UNIQUE (publicering, format)
) STRICT;

-- The ledger: everything ever published, in the words of src/disclosure/release/ledger.h. A count has one
-- state for ever, so it stands here once.
CREATE TABLE publicering_dimension (
    publicering INTEGER NOT NULL REFERENCES publicering (nummer) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    universe TEXT NOT NULL,
    dimension TEXT NOT NULL,
    leaves TEXT NOT NULL,
    PRIMARY KEY (publicering, position),
    UNIQUE (universe, dimension)
) STRICT, WITHOUT ROWID;

CREATE TABLE publicering_cell (
    publicering INTEGER NOT NULL REFERENCES publicering (nummer) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    universe TEXT NOT NULL,
    key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('visas', 'dold', 'tom')),
    count INTEGER,
    CHECK ((state = 'visas') = (count IS NOT NULL)),
    PRIMARY KEY (publicering, position),
    UNIQUE (universe, key)
) STRICT, WITHOUT ROWID;

-- Whom each cell of the printed tables counts, so that a page can be held against the ledger and
-- against what is registered now. Places where nobody can be have no row.
CREATE TABLE publicering_place (
    publicering INTEGER NOT NULL REFERENCES publicering (nummer) DEFERRABLE INITIALLY DEFERRED,
    tabell TEXT NOT NULL,
    row_number INTEGER NOT NULL,
    column_number INTEGER NOT NULL,
    universe TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (publicering, tabell, row_number, column_number)
) STRICT, WITHOUT ROWID;

-- A period is published once, and no period that overlaps it.
CREATE TRIGGER publicering_period_once BEFORE INSERT ON publicering
WHEN EXISTS (SELECT 1 FROM publicering AS p
             WHERE NEW.first_day <= p.last_day AND p.first_day <= NEW.last_day)
BEGIN SELECT raise(ABORT, 'the period is published already'); END;

CREATE TRIGGER publicering_file_sealed BEFORE INSERT ON publicering_file
WHEN EXISTS (SELECT 1 FROM publicering WHERE nummer = NEW.publicering)
BEGIN SELECT raise(ABORT, 'a publicering is sealed'); END;
CREATE TRIGGER publicering_dimension_sealed BEFORE INSERT ON publicering_dimension
WHEN EXISTS (SELECT 1 FROM publicering WHERE nummer = NEW.publicering)
BEGIN SELECT raise(ABORT, 'a publicering is sealed'); END;
CREATE TRIGGER publicering_cell_sealed BEFORE INSERT ON publicering_cell
WHEN EXISTS (SELECT 1 FROM publicering WHERE nummer = NEW.publicering)
BEGIN SELECT raise(ABORT, 'a publicering is sealed'); END;
CREATE TRIGGER publicering_place_sealed BEFORE INSERT ON publicering_place
WHEN EXISTS (SELECT 1 FROM publicering WHERE nummer = NEW.publicering)
BEGIN SELECT raise(ABORT, 'a publicering is sealed'); END;

CREATE TRIGGER publicering_policy_never_updated BEFORE UPDATE ON publicering_policy
BEGIN SELECT raise(ABORT, 'a policy is never changed, only followed by a new one'); END;
CREATE TRIGGER publicering_policy_never_deleted BEFORE DELETE ON publicering_policy
BEGIN SELECT raise(ABORT, 'a policy is never deleted'); END;
CREATE TRIGGER publicering_never_updated BEFORE UPDATE ON publicering
BEGIN SELECT raise(ABORT, 'a publicering is never changed'); END;
CREATE TRIGGER publicering_never_deleted BEFORE DELETE ON publicering
BEGIN SELECT raise(ABORT, 'a publicering is never deleted'); END;
CREATE TRIGGER publicering_file_never_updated BEFORE UPDATE ON publicering_file
BEGIN SELECT raise(ABORT, 'a publicering is never changed'); END;
CREATE TRIGGER publicering_file_never_deleted BEFORE DELETE ON publicering_file
BEGIN SELECT raise(ABORT, 'a publicering is never deleted'); END;
CREATE TRIGGER publicering_dimension_never_updated BEFORE UPDATE ON publicering_dimension
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER publicering_dimension_never_deleted BEFORE DELETE ON publicering_dimension
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER publicering_cell_never_updated BEFORE UPDATE ON publicering_cell
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER publicering_cell_never_deleted BEFORE DELETE ON publicering_cell
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER publicering_place_never_updated BEFORE UPDATE ON publicering_place
BEGIN SELECT raise(ABORT, 'a publicering is never changed'); END;
CREATE TRIGGER publicering_place_never_deleted BEFORE DELETE ON publicering_place
BEGIN SELECT raise(ABORT, 'a publicering is never deleted'); END;
