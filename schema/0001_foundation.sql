-- The store of one förbund. Numbered and append-only: a file that has been released is never
-- edited, a change is a new file. Dates of the calendar are days since 1970-01-01 (day columns)
-- and moments are milliseconds since 1970-01-01 UTC (at columns).

CREATE TABLE forbund (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    store_id TEXT NOT NULL,
    namn TEXT NOT NULL,
    organisationsnummer TEXT NOT NULL,
    optional_fields TEXT NOT NULL,
    training INTEGER NOT NULL CHECK (training IN (0, 1)),
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE part (
    namn TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Code lists are data: a renamed benefit is a row here, not a release. `nummer` is what rows in
-- memory carry and is never given to another code.
CREATE TABLE kod (
    lista TEXT NOT NULL,
    nummer INTEGER NOT NULL CHECK (nummer BETWEEN 1 AND 31),
    kod TEXT NOT NULL,
    etikett TEXT NOT NULL,
    grupp TEXT NOT NULL,
    giltig_fran_day INTEGER,
    giltig_till_day INTEGER,
    hjalp TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (lista, nummer),
    UNIQUE (lista, kod)
) STRICT, WITHOUT ROWID;

CREATE TABLE user (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    roles INTEGER NOT NULL CHECK (roles BETWEEN 1 AND 31),
    password_hash TEXT,
    totp_secret BLOB,
    totp_last_step INTEGER NOT NULL DEFAULT 0,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    created_at INTEGER NOT NULL
) STRICT;

-- A one-time link for the first password or a new one. Only the hash of its token is kept.
CREATE TABLE login_link (
    token_hash BLOB PRIMARY KEY,
    user INTEGER NOT NULL REFERENCES user (id),
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX login_link_user ON login_link (user);

-- A logged-in browser, acting in one role. Only the hash of its token is kept.
CREATE TABLE session (
    token_hash BLOB PRIMARY KEY,
    user INTEGER NOT NULL REFERENCES user (id),
    role INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_user ON session (user);

-- An insats keeps its id through every rename; insats_version is its history, newest = current.
CREATE TABLE insats (
    id INTEGER PRIMARY KEY,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE insats_version (
    insats INTEGER NOT NULL REFERENCES insats (id),
    version INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    user INTEGER REFERENCES user (id),
    namn TEXT NOT NULL,
    beskrivning TEXT NOT NULL,
    inriktning TEXT NOT NULL CHECK (inriktning IN ('individinriktad', 'strukturinriktad')),
    registrering TEXT NOT NULL CHECK (registrering IN ('individ', 'antal')),
    arbetslivsinriktad INTEGER NOT NULL CHECK (arbetslivsinriktad IN (0, 1)),
    huvudman TEXT NOT NULL,
    malgrupp TEXT NOT NULL,
    kon_begransning TEXT NOT NULL CHECK (kon_begransning IN ('', 'kvinna', 'man')),
    alder_fran INTEGER,
    alder_till INTEGER,
    metod TEXT NOT NULL,
    ort TEXT NOT NULL,
    start_day INTEGER NOT NULL,
    slut_day INTEGER CHECK (slut_day >= start_day),
    forvantad_tid INTEGER,
    redovisas_i INTEGER REFERENCES insats (id),
    PRIMARY KEY (insats, version)
) STRICT, WITHOUT ROWID;

CREATE VIEW insats_current AS
SELECT v.* FROM insats_version AS v
WHERE v.version = (SELECT max(o.version) FROM insats_version AS o WHERE o.insats = v.insats);

CREATE TABLE uppdrag (
    user INTEGER NOT NULL REFERENCES user (id),
    insats INTEGER NOT NULL REFERENCES insats (id),
    from_day INTEGER NOT NULL,
    to_day INTEGER CHECK (to_day >= from_day),
    PRIMARY KEY (user, insats, from_day)
) STRICT, WITHOUT ROWID;

-- A person key as 128 bits of HMAC under a key that can be destroyed; never the key text.
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    tag BLOB NOT NULL UNIQUE CHECK (length(tag) = 16)
) STRICT;

-- The head of a registrering: its code, the number of its newest version, and of that version
-- what lists and matching look for. The content is in registrering_version.
CREATE TABLE registrering (
    id INTEGER PRIMARY KEY,
    kod TEXT NOT NULL UNIQUE CHECK (length(kod) = 6),
    extern_tag BLOB,
    created_at INTEGER NOT NULL,
    created_by INTEGER REFERENCES user (id),
    version INTEGER NOT NULL,
    insats INTEGER NOT NULL REFERENCES insats (id),
    person INTEGER REFERENCES person (id),
    start_day INTEGER NOT NULL,
    avslut_day INTEGER,
    kon INTEGER NOT NULL,
    fodelsear INTEGER NOT NULL,
    felregistrerad INTEGER NOT NULL CHECK (felregistrerad IN (0, 1))
) STRICT;
CREATE INDEX registrering_list ON registrering (insats, start_day, id);
CREATE INDEX registrering_match ON registrering (insats, start_day, kon, fodelsear, person);
CREATE UNIQUE INDEX registrering_extern ON registrering (extern_tag) WHERE extern_tag IS NOT NULL;

-- One row for each state a registrering has had. Codes stand as text, several joined with `|` in
-- the order of the list, so that the history can be read without the program.
CREATE TABLE registrering_version (
    registrering INTEGER NOT NULL REFERENCES registrering (id),
    version INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    user INTEGER REFERENCES user (id),
    action TEXT NOT NULL CHECK (action IN ('start', 'avslut', 'rattelse', 'felregistrering',
                                           'ateroppna', 'angra', 'import')),
    import INTEGER REFERENCES import (id),
    insats INTEGER NOT NULL REFERENCES insats (id),
    person INTEGER REFERENCES person (id),
    start_day INTEGER NOT NULL,
    kon TEXT NOT NULL,
    fodelsear INTEGER NOT NULL,
    forsorjning_fore TEXT NOT NULL,
    sysselsattning_fore TEXT NOT NULL,
    omfattning_fore INTEGER CHECK (omfattning_fore BETWEEN 1 AND 100),
    utbildning TEXT NOT NULL,
    tid_i_forsorjning TEXT NOT NULL,
    remittent TEXT NOT NULL,
    kommun TEXT NOT NULL,
    avslut_day INTEGER CHECK (avslut_day >= start_day),
    avslutsanledning TEXT NOT NULL,
    forsorjning_efter TEXT NOT NULL,
    sysselsattning_efter TEXT NOT NULL,
    omfattning_efter INTEGER CHECK (omfattning_efter BETWEEN 1 AND 100),
    handlingsplan TEXT NOT NULL,
    felregistrerad INTEGER NOT NULL CHECK (felregistrerad IN (0, 1)),
    CHECK ((avslut_day IS NULL) = (avslutsanledning = '')),
    PRIMARY KEY (registrering, version)
) STRICT, WITHOUT ROWID;

-- The rows that statistics read, once for each year a registrering touches, so that a year costs
-- the same however long the history is. A registrering still open stands once, under year 0.
-- Derived from the newest versions and rewritten with them; `samspar doctor` compares the two.
-- `background` and `forsorjning` pack code numbers; the layout is in src/store/packed_row.h.
CREATE TABLE registrering_year (
    year INTEGER NOT NULL,
    registrering INTEGER NOT NULL REFERENCES registrering (id),
    start_day INTEGER NOT NULL,
    avslut_day INTEGER,
    insats INTEGER NOT NULL,
    person INTEGER NOT NULL,
    background INTEGER NOT NULL,
    ending INTEGER NOT NULL,
    forsorjning INTEGER NOT NULL,
    PRIMARY KEY (year, registrering)
) STRICT, WITHOUT ROWID;

-- Counts of volyminsatser and of years before Samspår. A corrected count ends the old row, so
-- that statistics as of an earlier moment still find it.
CREATE TABLE antal (
    id INTEGER PRIMARY KEY,
    insats INTEGER NOT NULL REFERENCES insats (id),
    enhet TEXT NOT NULL,
    year INTEGER NOT NULL,
    kon TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count >= 0),
    recorded_at INTEGER NOT NULL,
    replaced_at INTEGER
) STRICT;
CREATE UNIQUE INDEX antal_current ON antal (insats, enhet, year, kon) WHERE replaced_at IS NULL;

CREATE TABLE import (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    user INTEGER REFERENCES user (id),
    kind TEXT NOT NULL CHECK (kind IN ('registreringar', 'insatser', 'antal')),
    file_sha256 TEXT NOT NULL,
    rows_new INTEGER NOT NULL,
    rows_changed INTEGER NOT NULL,
    rows_same INTEGER NOT NULL,
    rows_refused INTEGER NOT NULL
) STRICT;

-- The answer a repeated request gets again: same user, same key, same body.
CREATE TABLE idempotency (
    user INTEGER NOT NULL REFERENCES user (id),
    key TEXT NOT NULL,
    request_hash BLOB NOT NULL,
    status INTEGER NOT NULL,
    reply TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (user, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_created ON idempotency (created_at);

-- Who did what, in the same transaction as the change itself. Never a value of a field, a
-- password, a person key or a code of somebody else's participant.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    user INTEGER REFERENCES user (id),
    role TEXT NOT NULL,
    session TEXT NOT NULL,
    address TEXT NOT NULL,
    action TEXT NOT NULL,
    object_type TEXT NOT NULL,
    object_id TEXT NOT NULL,
    result TEXT NOT NULL CHECK (result IN ('ok', 'refused', 'failed')),
    count INTEGER,
    detail TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_never_updated BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_never_deleted BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER registrering_never_deleted BEFORE DELETE ON registrering
BEGIN SELECT raise(ABORT, 'a registrering is never deleted'); END;
CREATE TRIGGER registrering_version_never_updated BEFORE UPDATE ON registrering_version
BEGIN SELECT raise(ABORT, 'history is append-only'); END;
CREATE TRIGGER registrering_version_never_deleted BEFORE DELETE ON registrering_version
BEGIN SELECT raise(ABORT, 'history is append-only'); END;
