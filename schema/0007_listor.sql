-- Lists of registreringar: one hundred are found without looking at the rest, in each order that a
-- list is shown in. Of one that is marked felregistrerad no list knows.
DROP INDEX registrering_list;
CREATE INDEX registrering_of_insats
ON registrering (insats, start_day, id, avslut_day, kon, fodelsear) WHERE felregistrerad = 0;
CREATE INDEX registrering_by_start
ON registrering (start_day, id, insats, avslut_day, kon, fodelsear) WHERE felregistrerad = 0;
CREATE INDEX registrering_by_fodelsear
ON registrering (fodelsear, start_day, id, insats, avslut_day) WHERE felregistrerad = 0;
CREATE INDEX registrering_by_slut
ON registrering (ifnull(avslut_day, 2147483647), id, insats, avslut_day) WHERE felregistrerad = 0;
CREATE INDEX registrering_by_tid
ON registrering (avslut_day - start_day, id, insats) WHERE felregistrerad = 0 AND avslut_day IS NOT NULL;

-- How many there are, by insats and whether they are open: counted when one is written, so that a
-- list says its total without reading all of them.
CREATE TABLE registrering_tally (
    insats INTEGER NOT NULL REFERENCES insats (id),
    open INTEGER NOT NULL CHECK (open IN (0, 1)),
    count INTEGER NOT NULL CHECK (count >= 0),
    PRIMARY KEY (insats, open)
) STRICT, WITHOUT ROWID;
INSERT INTO registrering_tally (insats, open, count)
SELECT insats, avslut_day IS NULL, count(*) FROM registrering WHERE felregistrerad = 0 GROUP BY 1, 2;

CREATE TRIGGER registrering_tally_of_new AFTER INSERT ON registrering WHEN NEW.felregistrerad = 0
BEGIN
    INSERT INTO registrering_tally (insats, open, count) VALUES (NEW.insats, NEW.avslut_day IS NULL, 1)
    ON CONFLICT (insats, open) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER registrering_tally_of_changed
AFTER UPDATE OF insats, avslut_day, felregistrerad ON registrering
BEGIN
    UPDATE registrering_tally SET count = count - 1
    WHERE OLD.felregistrerad = 0 AND insats = OLD.insats AND open = (OLD.avslut_day IS NULL);
    INSERT INTO registrering_tally (insats, open, count)
    SELECT NEW.insats, NEW.avslut_day IS NULL, 1 WHERE NEW.felregistrerad = 0
    ON CONFLICT (insats, open) DO UPDATE SET count = count + 1;
END;
