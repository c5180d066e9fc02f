-- What has scored until now, and when it began: a document of its own, written with each publication, so that a copy can
-- mark it on a lead's history. Copies that are there already get it with their next sync.
ALTER TABLE documents DROP CONSTRAINT documents_kind_check;
ALTER TABLE documents ADD CONSTRAINT documents_kind_check
  CHECK (kind IN ('slaPolicy', 'calendar', 'rejectReasons', 'scoring', 'modelHistory'));

UPDATE workspaces w SET change_no = change_no + 1
  WHERE EXISTS (SELECT 1 FROM models m WHERE m.workspace_id = w.id);
INSERT INTO documents (workspace_id, kind, id, body, change_no)
SELECT w.id, 'modelHistory', 'current', history.body, w.change_no
FROM workspaces w CROSS JOIN LATERAL (
  SELECT jsonb_agg(jsonb_build_object(
    'id', m.id, 'version', m.version,
    'publishedAt', m.document->>'publishedAt', 'changeNote', m.document->>'changeNote'
  ) ORDER BY m.change_no DESC) AS body
  FROM (SELECT * FROM models WHERE workspace_id = w.id ORDER BY change_no DESC LIMIT 50) m
) history
WHERE history.body IS NOT NULL;
