-- Files of anonymous single registreringar that have been given out. Append-only and sealed as a
-- publicering is: the row of a file is written last.
--
-- `publicering` is the one of the same period, whose tables the file was audited with. `report`
-- (JSON): the profile, what was asked and what was measured. `sha256` that of the lines
-- `sha256  name` of its parts.
CREATE TABLE microdata (
    id INTEGER PRIMARY KEY,
    publicering INTEGER NOT NULL UNIQUE REFERENCES publicering (nummer),
    made_at INTEGER NOT NULL,
    user INTEGER REFERENCES user (id),
    program TEXT NOT NULL,
    profil TEXT NOT NULL,
    lines INTEGER NOT NULL CHECK (lines > 0),
    report TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

-- The bytes as they were given out: the lines, the codebook, the guarantee, and what every later
-- audit must know.
CREATE TABLE microdata_file (
    id INTEGER PRIMARY KEY,
    microdata INTEGER NOT NULL REFERENCES microdata (id) DEFERRABLE INITIALLY DEFERRED,
    format TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    content BLOB NOT NULL,
    UNIQUE (microdata, format)
) STRICT;

-- A registrering is in one file in its life. Which line is its own stands nowhere.
CREATE TABLE microdata_registrering (
    registrering INTEGER PRIMARY KEY REFERENCES registrering (id),
    microdata INTEGER NOT NULL REFERENCES microdata (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TRIGGER microdata_file_sealed BEFORE INSERT ON microdata_file
WHEN EXISTS (SELECT 1 FROM microdata WHERE id = NEW.microdata)
BEGIN SELECT raise(ABORT, 'the file is sealed'); END;
CREATE TRIGGER microdata_registrering_sealed BEFORE INSERT ON microdata_registrering
WHEN EXISTS (SELECT 1 FROM microdata WHERE id = NEW.microdata)
BEGIN SELECT raise(ABORT, 'the file is sealed'); END;

CREATE TRIGGER microdata_never_updated BEFORE UPDATE ON microdata
BEGIN SELECT raise(ABORT, 'a file is never changed'); END;
CREATE TRIGGER microdata_never_deleted BEFORE DELETE ON microdata
BEGIN SELECT raise(ABORT, 'a file is never deleted'); END;
CREATE TRIGGER microdata_file_never_updated BEFORE UPDATE ON microdata_file
BEGIN SELECT raise(ABORT, 'a file is never changed'); END;
CREATE TRIGGER microdata_file_never_deleted BEFORE DELETE ON microdata_file
BEGIN SELECT raise(ABORT, 'a file is never deleted'); END;
CREATE TRIGGER microdata_registrering_never_updated BEFORE UPDATE ON microdata_registrering
BEGIN SELECT raise(ABORT, 'who was in a file is never changed'); END;
CREATE TRIGGER microdata_registrering_never_deleted BEFORE DELETE ON microdata_registrering
BEGIN SELECT raise(ABORT, 'who was in a file is never deleted'); END;
