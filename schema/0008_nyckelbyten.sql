-- The keys that took the place of others. Of the tags of persons: which rows the new key made, and
-- so which ones it cannot tell apart from them. `logged`: its row stands in the access log; a
-- process that was killed before that leaves it to the next one.
CREATE TABLE key_change (
    purpose TEXT NOT NULL CHECK (purpose IN ('database', 'person_tag')),
    version INTEGER NOT NULL CHECK (version > 1),
    at INTEGER NOT NULL,
    first_person INTEGER,
    first_registrering INTEGER,
    logged INTEGER NOT NULL CHECK (logged IN (0, 1)),
    CHECK ((purpose = 'person_tag') = (first_person IS NOT NULL)),
    CHECK ((purpose = 'person_tag') = (first_registrering IS NOT NULL)),
    PRIMARY KEY (purpose, version)
) STRICT, WITHOUT ROWID;
