-- Which addresses are records of sites of the workspace's own.
ALTER TABLE documents DROP CONSTRAINT documents_kind_check;
ALTER TABLE documents ADD CONSTRAINT documents_kind_check
  CHECK (kind IN ('slaPolicy', 'calendar', 'rejectReasons', 'scoring', 'modelHistory', 'urlPatterns'));
