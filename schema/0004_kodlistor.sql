-- Code lists that the förbund changes: a new code, a last day, other words, another place in the
-- list. What rows and published tables rest on stays: number, code, group, and where a new code is
-- counted in what is published.
--
-- `publiceras_under`: the group of schema/publicering/grupper.csv that a code is counted in when
-- tables are merged; empty for the codes that have a line of their own there.
-- `recorded_at`: when the code came, 0 for the first edition of the lists. A publicering was made
-- with the codes that were there at its moment, and whatever is made of it later uses the same.
ALTER TABLE kod ADD COLUMN publiceras_under TEXT NOT NULL DEFAULT '';
ALTER TABLE kod ADD COLUMN recorded_at INTEGER NOT NULL DEFAULT 0;

CREATE TRIGGER kod_never_deleted BEFORE DELETE ON kod
BEGIN SELECT raise(ABORT, 'a code is ended, never deleted'); END;
CREATE TRIGGER kod_keeps_its_meaning
BEFORE UPDATE OF lista, nummer, kod, grupp, giltig_fran_day, publiceras_under, recorded_at ON kod
BEGIN SELECT raise(ABORT, 'a code keeps its number, its group and what it means'); END;
