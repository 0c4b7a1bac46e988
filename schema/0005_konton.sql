-- Guessing at accounts, counted where no other traffic can push the count out.
--
-- Wrong codes of a user since the last right one, and until when the next has to wait: from
-- addresses where the user has logged in before (`known_`), and from all others together.
ALTER TABLE user ADD COLUMN codes_wrong INTEGER NOT NULL DEFAULT 0;
ALTER TABLE user ADD COLUMN codes_wait_until INTEGER NOT NULL DEFAULT 0;
ALTER TABLE user ADD COLUMN known_codes_wrong INTEGER NOT NULL DEFAULT 0;
ALTER TABLE user ADD COLUMN known_codes_wait_until INTEGER NOT NULL DEFAULT 0;

-- The secret that was shown last to whoever opened the link; the one that a code has to confirm.
ALTER TABLE login_link ADD COLUMN offered_secret BLOB;

-- Where a user has logged in from, as limits count addresses (in IPv6 the first 64 bits).
CREATE TABLE known_address (
    user INTEGER NOT NULL REFERENCES user (id),
    address TEXT NOT NULL,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (user, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX known_address_address ON known_address (address);
