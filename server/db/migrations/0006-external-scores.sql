-- Scores made elsewhere: one per lead and source, as they were sent in. total and points are thousandths.
CREATE TABLE external_scores (
  workspace_id text COLLATE "C" NOT NULL REFERENCES workspaces,
  lead_id text COLLATE "C" NOT NULL,
  source text COLLATE "C" NOT NULL,
  total bigint NOT NULL,
  -- [{"label": "...", "points": 12000}]
  lines jsonb NOT NULL,
  as_of bigint NOT NULL,
  PRIMARY KEY (workspace_id, lead_id, source),
  FOREIGN KEY (workspace_id, lead_id) REFERENCES leads
);
ALTER TABLE external_scores ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON external_scores
  USING (workspace_id = (SELECT current_setting('app.workspace_id', true)));
GRANT SELECT, INSERT, UPDATE ON external_scores TO heatline_app;

-- The band of the score that orders the queue, by which a lead is routed; band is the engine's.
ALTER TABLE leads ADD COLUMN queue_band text;
UPDATE leads SET queue_band = band;

ALTER TABLE documents DROP CONSTRAINT documents_kind_check;
ALTER TABLE documents ADD CONSTRAINT documents_kind_check
  CHECK (kind IN ('slaPolicy', 'calendar', 'rejectReasons', 'scoring'));
