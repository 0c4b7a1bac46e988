-- Uppdrag are decisions, and every decision stays: what was given, from which day to which, by whom
-- and when, and who put another in its place when. One that stands has no `replaced_at`.
-- `recorded_at` is 0 for those from before this was kept; nobody in `recorded_by` and `replaced_by`
-- is the command line.
ALTER TABLE uppdrag RENAME TO uppdrag_before;
CREATE TABLE uppdrag (
    id INTEGER PRIMARY KEY,
    user INTEGER NOT NULL REFERENCES user (id),
    insats INTEGER NOT NULL REFERENCES insats (id),
    from_day INTEGER NOT NULL,
    to_day INTEGER CHECK (to_day >= from_day),
    recorded_at INTEGER NOT NULL,
    recorded_by INTEGER REFERENCES user (id),
    replaced_at INTEGER,
    replaced_by INTEGER REFERENCES user (id)
) STRICT;
INSERT INTO uppdrag (user, insats, from_day, to_day, recorded_at)
SELECT user, insats, from_day, to_day, 0 FROM uppdrag_before;
DROP TABLE uppdrag_before;
CREATE UNIQUE INDEX uppdrag_standing ON uppdrag (user, insats, from_day) WHERE replaced_at IS NULL;

CREATE TRIGGER uppdrag_never_deleted BEFORE DELETE ON uppdrag
BEGIN SELECT raise(ABORT, 'an uppdrag is replaced, never deleted'); END;
CREATE TRIGGER uppdrag_keeps_what_was_given
BEFORE UPDATE OF id, user, insats, from_day, to_day, recorded_at, recorded_by ON uppdrag
BEGIN SELECT raise(ABORT, 'what was given stays'); END;
CREATE TRIGGER uppdrag_is_replaced_once
BEFORE UPDATE OF replaced_at, replaced_by ON uppdrag WHEN OLD.replaced_at IS NOT NULL
BEGIN SELECT raise(ABORT, 'an uppdrag is replaced once'); END;

-- What a repeated request was done to the first time: the right in it is looked up where it is now.
ALTER TABLE idempotency ADD COLUMN object TEXT NOT NULL DEFAULT '';
UPDATE idempotency
SET object = coalesce((SELECT CAST(r.id AS TEXT) FROM registrering AS r
                       WHERE r.kod = replace(json_extract(reply, '$.kod'), '-', '')), '')
WHERE json_valid(reply);
