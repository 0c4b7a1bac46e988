-- Rättelser of what has been published: what was published stays as it is, and a rättelse beside it
-- says what of it was wrong. Append-only and sealed as a publicering is: the row of a rättelse is
-- written last.
--
-- `nummer` is counted within the publicering. `as_of`: the registreringar as they stood when it was
-- counted again; `efter`: the newest publicering then, after whose lines the ledger has those of this
-- one. `skal`: why, in words that are printed. `report` (JSON): the numbers of it, and the tables that
-- were withdrawn whole. `sha256` that of the lines `sha256  name` of its files.
CREATE TABLE rattelse (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    publicering INTEGER NOT NULL REFERENCES publicering (nummer),
    nummer INTEGER NOT NULL CHECK (nummer >= 1),
    as_of INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    user INTEGER REFERENCES user (id),
    efter INTEGER NOT NULL REFERENCES publicering (nummer),
    policy INTEGER NOT NULL REFERENCES publicering_policy (version),
    program TEXT NOT NULL,
    skal TEXT NOT NULL CHECK (skal <> ''),
    report TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    UNIQUE (publicering, nummer)
) STRICT;

CREATE TABLE rattelse_file (
    id INTEGER PRIMARY KEY,
    rattelse INTEGER NOT NULL REFERENCES rattelse (id) DEFERRABLE INITIALLY DEFERRED,
    format TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    content BLOB NOT NULL,
    UNIQUE (rattelse, format)
) STRICT;

-- The ledger goes on: the corrected persons are universes of their own (`aktuella 2021 rattelse 1`),
-- so no line of a publicering changes its state. `aterkallad` was printed and is wrong, `galler` was
-- printed and is near.
CREATE TABLE rattelse_dimension (
    rattelse INTEGER NOT NULL REFERENCES rattelse (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    universe TEXT NOT NULL,
    dimension TEXT NOT NULL,
    leaves TEXT NOT NULL,
    PRIMARY KEY (rattelse, position),
    UNIQUE (universe, dimension)
) STRICT, WITHOUT ROWID;

CREATE TABLE rattelse_cell (
    rattelse INTEGER NOT NULL REFERENCES rattelse (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    universe TEXT NOT NULL,
    key TEXT NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('visas', 'dold', 'tom', 'otryckt', 'aterkallad', 'galler')),
    count INTEGER,
    least INTEGER CHECK (least IS NULL OR state IN ('dold', 'otryckt', 'aterkallad', 'galler')),
    most INTEGER CHECK (most IS NULL OR state IN ('dold', 'otryckt', 'aterkallad', 'galler')),
    CHECK ((state = 'visas') = (count IS NOT NULL)),
    PRIMARY KEY (rattelse, position),
    UNIQUE (universe, key)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER rattelse_file_sealed BEFORE INSERT ON rattelse_file
WHEN EXISTS (SELECT 1 FROM rattelse WHERE id = NEW.rattelse)
BEGIN SELECT raise(ABORT, 'a rättelse is sealed'); END;
CREATE TRIGGER rattelse_dimension_sealed BEFORE INSERT ON rattelse_dimension
WHEN EXISTS (SELECT 1 FROM rattelse WHERE id = NEW.rattelse)
BEGIN SELECT raise(ABORT, 'a rättelse is sealed'); END;
CREATE TRIGGER rattelse_cell_sealed BEFORE INSERT ON rattelse_cell
WHEN EXISTS (SELECT 1 FROM rattelse WHERE id = NEW.rattelse)
BEGIN SELECT raise(ABORT, 'a rättelse is sealed'); END;

-- Those of a publicering are counted without holes, and in the order of the ledger.
CREATE TRIGGER rattelse_in_order BEFORE INSERT ON rattelse
WHEN NEW.nummer <> 1 + (SELECT count(*) FROM rattelse WHERE publicering = NEW.publicering)
  OR NEW.efter <> (SELECT max(nummer) FROM publicering)
BEGIN SELECT raise(ABORT, 'a rättelse is out of order'); END;

CREATE TRIGGER rattelse_never_updated BEFORE UPDATE ON rattelse
BEGIN SELECT raise(ABORT, 'a rättelse is never changed'); END;
CREATE TRIGGER rattelse_never_deleted BEFORE DELETE ON rattelse
BEGIN SELECT raise(ABORT, 'a rättelse is never deleted'); END;
CREATE TRIGGER rattelse_file_never_updated BEFORE UPDATE ON rattelse_file
BEGIN SELECT raise(ABORT, 'a rättelse is never changed'); END;
CREATE TRIGGER rattelse_file_never_deleted BEFORE DELETE ON rattelse_file
BEGIN SELECT raise(ABORT, 'a rättelse is never deleted'); END;
CREATE TRIGGER rattelse_dimension_never_updated BEFORE UPDATE ON rattelse_dimension
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER rattelse_dimension_never_deleted BEFORE DELETE ON rattelse_dimension
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER rattelse_cell_never_updated BEFORE UPDATE ON rattelse_cell
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER rattelse_cell_never_deleted BEFORE DELETE ON rattelse_cell
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;

-- What stands in no table, but was asked about or guarded as a part of what does (`otryckt`), is in the
-- ledger too: a reader who knows the rules knows something of it for ever, and the relations between
-- two periods stay cut as they were when the periods were published. A CHECK cannot be changed, so the
-- table is made again; its triggers are those of 0002.
CREATE TABLE publicering_cell_with_otryckt (
    publicering INTEGER NOT NULL REFERENCES publicering (nummer) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    universe TEXT NOT NULL,
    key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('visas', 'dold', 'tom', 'otryckt')),
    count INTEGER,
    least INTEGER CHECK (least IS NULL OR state IN ('dold', 'otryckt')),
    most INTEGER CHECK (most IS NULL OR state IN ('dold', 'otryckt')),
    CHECK ((state = 'visas') = (count IS NOT NULL)),
    PRIMARY KEY (publicering, position),
    UNIQUE (universe, key)
) STRICT, WITHOUT ROWID;
INSERT INTO publicering_cell_with_otryckt
SELECT publicering, position, universe, key, state, count, least, most FROM publicering_cell;
DROP TABLE publicering_cell;
ALTER TABLE publicering_cell_with_otryckt RENAME TO publicering_cell;
CREATE TRIGGER publicering_cell_sealed BEFORE INSERT ON publicering_cell
WHEN EXISTS (SELECT 1 FROM publicering WHERE nummer = NEW.publicering)
BEGIN SELECT raise(ABORT, 'a publicering is sealed'); END;
CREATE TRIGGER publicering_cell_never_updated BEFORE UPDATE ON publicering_cell
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER publicering_cell_never_deleted BEFORE DELETE ON publicering_cell
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
