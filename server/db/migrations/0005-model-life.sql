-- A version is published once and kept for ever; who did it, and which earlier version's rules it took up again.
ALTER TABLE models ADD COLUMN published_by text COLLATE "C";
ALTER TABLE models ADD COLUMN restores integer;

-- Work that does not score yet: every save is a revision of its own, so that nothing is overwritten here either.
CREATE TABLE model_drafts (
  workspace_id text COLLATE "C" NOT NULL REFERENCES workspaces,
  id text COLLATE "C" NOT NULL,
  revision integer NOT NULL,
  document jsonb NOT NULL,
  -- The latest published version when it was saved, null before the first.
  based_on integer,
  saved_by text COLLATE "C" NOT NULL,
  saved_at bigint NOT NULL,
  PRIMARY KEY (workspace_id, id, revision)
);
ALTER TABLE model_drafts ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON model_drafts
  USING (workspace_id = (SELECT current_setting('app.workspace_id', true)));
GRANT SELECT, INSERT ON model_drafts TO heatline_app;
