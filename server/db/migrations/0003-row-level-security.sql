-- Requests act as heatline_app, which sees one workspace: the one that its transaction names in app.workspace_id.
-- A query that forgets to ask for the workspace gets nothing of another one; without a name it gets nothing at all.
-- The owner of the tables is not bound: it migrates, makes workspaces and sweeps over all of them.

DO $$
BEGIN
  -- Roles belong to the whole cluster: another database may have made it, even at this moment.
  CREATE ROLE heatline_app NOLOGIN;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'heatline_app', 'SET') THEN
    EXECUTE format('GRANT heatline_app TO %I', current_user);
  END IF;
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'members', 'models', 'documents', 'accounts', 'leads', 'signals', 'lead_departures', 'decisions'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_workspace ON %I USING (workspace_id = (SELECT current_setting(''app.workspace_id'', true)))',
      name
    );
    EXECUTE format('GRANT SELECT, INSERT ON %I TO heatline_app', name);
  END LOOP;
END $$;

ALTER TABLE workspaces ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON workspaces USING (id = (SELECT current_setting('app.workspace_id', true)));
GRANT SELECT ON workspaces TO heatline_app;
GRANT UPDATE (change_no, model_id, model_version) ON workspaces TO heatline_app;

GRANT UPDATE ON members, documents, accounts, leads, lead_departures TO heatline_app;
-- Append-only: what was decided, observed and published stays; only its place in the feed moves.
GRANT UPDATE (change_no) ON decisions, models TO heatline_app;
