-- When the machine's owner last did something, a backup above all: asked by monitoring every minute,
-- and found without reading the log back to it. `seq` comes last in every index by itself.
CREATE INDEX audit_of_drift ON audit (action) WHERE role = 'drift';
