-- What may be known of a hidden count by somebody who knows the rules that it was hidden by
-- (src/disclosure/README.md, section 5): least <= count <= most. No number was ever kept of those that
-- stand here already, and the rules that they were hidden by told of no class: they have neither.
ALTER TABLE publicering_cell ADD COLUMN least INTEGER CHECK (least IS NULL OR state = 'dold');
ALTER TABLE publicering_cell ADD COLUMN most INTEGER CHECK (most IS NULL OR state = 'dold');
